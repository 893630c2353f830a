import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { homeOf } from "#app/domain/people/home-of.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { ownAddress } from "#app/domain/people/own-address.ts";
import { authenticatorAddress } from "#app/sign-in/authenticator.ts";
import { qrCode } from "#app/sign-in/qr-code.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { perform } from "#app/use-cases/perform.ts";
import { beginSecondStep } from "#app/use-cases/sign-in/begin-second-step.ts";
import { findSecondStep } from "#db/queries/second-steps.ts";
import { answerCode } from "./answer-code.ts";
import { codeForm, type CodeProblem } from "./form.ts";
import { BeginAgain, EnterCode, RecoveryCodes, SetUpApp, SignedIn } from "./parts.tsx";

export const meta = titled("Your sign-in code");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember(context);
  const home = nextAfter(request, member);
  if (!isStaff(member.roles)) throw redirect(home);
  const demonstration = context.services.config.mode === "demonstration";
  // Passed already: said, not redirected, because the page that shows the recovery codes is loaded again behind them.
  if (member.secondStep) return { kind: "passed" as const, home, demonstration };
  const step = await findSecondStep(context.services.db.read, member.id);
  if (step === null) return { kind: "none" as const, home, demonstration };
  if (step.confirmedAt !== null) return { kind: "code" as const, home, demonstration };
  const network = context.services.content.region.settings.networkName;
  const address = authenticatorAddress({ secret: step.secret, mail: member.mail, network });
  const secret = (step.secret.match(/.{1,4}/g) ?? []).join(" ");
  return { kind: "set-up" as const, home, demonstration, secret, address, qr: qrCode(address) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember(context);
  const tokenHash = context.session.tokenHash;
  if (tokenHash === null || !isStaff(member.roles)) throw data(null, { status: 404 });
  const typed = Object.fromEntries(await request.formData());
  const parsed = codeForm.safeParse(typed);
  if (!parsed.success) {
    const field = typed["intent"] === "recovery" ? "recovery" : "code";
    return refused({ field, problem: parsed.error.issues[0]?.message ?? "Enter a code." }, 422);
  }
  if (parsed.data.intent === "begin") {
    await perform(context.services, beginSecondStep, { memberId: member.id });
    return redirect(`/sign-in/second-step${new URL(request.url).search}`);
  }
  const asker = { session: tokenHash, address: context.address, about: member.id };
  const allowance = await context.services.limits.take("code", asker);
  const field = parsed.data.intent === "recovery" ? "recovery" : "code";
  if (!allowance.allowed)
    return refused({ field, problem: `Too many tries. ${waitWords(allowance.retryAfterSeconds)}` }, 429);

  const answer = await answerCode({ context, member, tokenHash }, parsed.data);
  if (!answer.passed) return refused(answer, 422);
  await context.services.limits.giveBack("code", asker);
  if (answer.recoveryCodes === null) return redirect(nextAfter(request, member));
  return { recoveryCodes: answer.recoveryCodes, refusal: null };
}

/** The page that somebody came from, when there is one, else where their work begins. */
function nextAfter(request: Request, { roles }: SignedInMember): string {
  return ownAddress(new URL(request.url).searchParams.get("to")) ?? homeOf(roles);
}

function refused({ field, problem }: CodeProblem, status: 422 | 429) {
  return data({ recoveryCodes: null, refusal: { field, problem } }, { status });
}

export default function SecondStep() {
  const loaded = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  if (acted?.recoveryCodes) return <RecoveryCodes codes={acted.recoveryCodes} home={loaded.home} />;
  switch (loaded.kind) {
    case "passed":
      return <SignedIn home={loaded.home} />;
    case "none":
      return <BeginAgain />;
    case "code":
      return <EnterCode refusal={acted?.refusal ?? null} demonstration={loaded.demonstration} />;
    case "set-up":
      return <SetUpApp given={loaded} refusal={acted?.refusal ?? null} />;
  }
}
