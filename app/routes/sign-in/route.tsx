import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { setTimeout as wait } from "node:timers/promises";
import { homeOf } from "#app/domain/people/home-of.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { ownAddress } from "#app/domain/people/own-address.ts";
import { passkeySite } from "#app/sign-in/passkey-site.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { Button } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { askForSignInLink } from "#app/use-cases/sign-in/ask-for-sign-in-link.ts";
import { perform } from "#app/use-cases/perform.ts";
import { askForm } from "./form.ts";
import { LinkSent } from "./parts.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

export const meta = titled("Sign in");

const sameTimeMs = 250; // known or not, the answer takes as long: it does not tell who is a member

export function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = context.session;
  const asked = new URL(request.url).searchParams;
  const to = ownAddress(asked.get("to"));
  if (member !== null && isWholly(member)) throw redirect(to ?? homeOf(member.roles));
  const demonstration = context.services.config.mode === "demonstration";
  return {
    sent: asked.has("sent"),
    passkeyNotKnown: asked.get("passkey") === "not-known",
    to: to ?? "",
    demonstration,
    passkeysAt: passkeySite(context.services.config).origin,
  };
}

/** Signed in with all that their roles need. */
function isWholly({ roles, secondStep }: SignedInMember): boolean {
  return secondStep || !isStaff(roles);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.formData());
  const parsed = askForm.safeParse(typed);
  const mail = typeof typed["mail"] === "string" ? typed["mail"].slice(0, 254) : "";
  if (!parsed.success) return data({ mail, problem: "Enter your mail address, like jo@example.org." }, { status: 422 });

  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await context.services.limits.take("sign-in", asker);
  if (!allowance.allowed) {
    const problem = `Too many links were asked for from where you are. ${waitWords(allowance.retryAfterSeconds)}`;
    return data({ mail, problem }, { status: 429, headers: { "Retry-After": String(allowance.retryAfterSeconds) } });
  }
  await Promise.all([perform(context.services, askForSignInLink, parsed.data), wait(sameTimeMs)]);
  return redirect("/sign-in?sent");
}

export default function SignIn() {
  const { sent, to, demonstration, passkeysAt, passkeyNotKnown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (sent && !refused) return <LinkSent demonstration={demonstration} />;
  const notKnown = "We could not sign you in with that passkey. Ask for a link by mail instead.";
  const errors = refused ? toErrorItems({ mail: refused.problem }) : passkeyNotKnown ? [{ text: notKnown }] : [];
  return (
    <Page heading="Sign in" errors={errors}>
      <p>This is for members of the network. You do not need to sign in to ask for help.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="to" value={to} />
        <TextInput
          id="mail"
          name="mail"
          label="Your mail address"
          hint="We will send you a link. There is no password."
          type="email"
          autoComplete="email"
          spellCheck={false}
          value={refused?.mail}
          error={refused?.problem}
        />
        <Button>Send me a link</Button>
      </Form>
      <PasskeyButton origin={passkeysAt} to={to} />
      <p>
        Not a member yet? <Link to={to === "" ? "/join" : `/join?to=${encodeURIComponent(to)}`}>Ask to join</Link>.
      </p>
    </Page>
  );
}
