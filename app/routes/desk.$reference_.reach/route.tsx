import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import type { Refused } from "../desk.$reference/refused.ts";
import { readMoment } from "#app/domain/reaching/read-moment.ts";
import { actOnReach, momentBoxes } from "./act-on-reach.ts";
import { reachForm } from "./form.ts";
import { loadReach } from "./load-reach.ts";
import { ReachPage } from "./reach-page.tsx";
import { refusalWords } from "./refusal-words.ts";
import { requireCase, requireSeen } from "./require-case.ts";

export const links = laterStyles;
export const meta = titled("Reach a person");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reach = await loadReach(context, await requireCase(context, params["reference"]));
  return { reach, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { reference } = found.referral;
  const typed = textsOf(await request.formData());
  const parsed = reachForm.safeParse(typed);
  if (!parsed.success)
    return refusedWith(422, typed, null, { ...fieldErrors(parsed.error.issues), ...momentErrors(typed, context) });
  const who = { memberId: viewer.memberId, reference };
  const result = await unlessStorageRefuses(
    () => actOnReach(context.services, parsed.data, who),
    () => null,
  );
  if (result === null) return refusedWith(503, typed, notSaved, {});
  if (result.ok) return redirect(`/desk/${reference}/reach?done=${parsed.data.intent}`);
  if (result.refusal.kind === "no-such-referral") throw data(null, { status: 404 });
  const { words, field } = refusalWords(result.refusal);
  if (field !== null) return refusedWith(422, typed, null, { [field]: words });
  return refusedWith(409, typed, words, {});
}

/** What is wrong with the day or the time of a try: said with everything else, not one after the other. */
function momentErrors(typed: Record<string, string>, { services }: AppLoadContext): FieldErrors {
  if (typed["intent"] !== "try") return {};
  const read = readMoment(momentBoxes(typed), services.calendar);
  if (!("wrong" in read)) return {};
  const { words, field } = refusalWords({ kind: "no-moment", wrong: read.wrong });
  return field === null ? {} : { [field]: words };
}

function refusedWith(status: number, values: Record<string, string>, problem: string | null, errors: FieldErrors) {
  const refused: Refused = { intent: values["intent"] ?? "", values, problem, errors };
  return data({ refused }, { status });
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]));
}

export default function Reach() {
  const { reach, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReachPage reach={reach} done={answer === undefined ? done : null} refused={answer?.refused ?? null} />;
}
