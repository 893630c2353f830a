import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { z } from "zod";
import { unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { toErrorItems, type ErrorItem } from "#app/ui/error-summary/error-summary.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { tryCode, type TriedCode } from "./try-code.ts";

export const handle: RouteHandle = { journey: true };

const box = z.string().max(200).default("");
const comeBackForm = z.object({ code: box, word: box });

type Refused = { typed: { code: string }; errors: Record<string, string>; notice: string | null };

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = comeBackForm.safeParse(Object.fromEntries(await request.formData()));
  const typed = parsed.success ? parsed.data : { code: "", word: "" };
  const refused = (status: number, notice: string | null, errors = {}) =>
    data<Refused>({ typed: { code: typed.code }, errors, notice }, { status });
  const missing = whatIsMissing(typed);
  if (missing !== null) return refused(422, null, missing);
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await context.services.limits.take("track", asker);
  if (!allowance.allowed) {
    return refused(429, `Many people tried from this place just now. ${waitWords(allowance.retryAfterSeconds)}`);
  }
  const tried = await unlessStorageRefuses<TriedCode | null>(
    () => tryCode(request, context, typed),
    () => null,
  );
  if (tried === null) return refused(503, cannotLook);
  if (!tried.opened) return refused(422, notOpened);
  await context.services.limits.giveBack("track", asker);
  return redirect(tried.goOn, tried.cookie === null ? {} : { headers: { "Set-Cookie": tried.cookie } });
}

/** The same for a wrong word, a code that is not there or has ended, and one that is locked. */
const notOpened =
  "That code and word do not open anything. Check both, then try again. After five wrong tries, a code stays shut for 15 minutes. After 14 days, or once you have sent your answers, a code ends.";

const cannotLook = "We cannot open answers just now. Nothing is lost. Wait a minute, then press the button again.";

function whatIsMissing(typed: { code: string; word: string }): Record<string, string> | null {
  const errors: Record<string, string> = {};
  if (typed.code.trim() === "") errors["code"] = "Enter your code: eight letters.";
  if (typed.word.trim() === "") errors["word"] = "Enter the word that you chose.";
  return Object.keys(errors).length === 0 ? null : errors;
}

export default function ComeBack() {
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  const notice: ErrorItem[] = refused?.notice ? [{ href: "#code", text: refused.notice }] : [];
  return (
    <Page heading="Go on where you stopped" back={{ to: "/refer" }} errors={[...notice, ...toErrorItems(errors)]}>
      <p>Use the code that we showed you, and the word that you chose. We close your answers on the other device.</p>
      <Form method="post" action="/refer/come-back" noValidate>
        <TextInput
          id="code"
          name="code"
          label="Your code"
          hint="Eight letters, in two groups"
          value={refused?.typed.code}
          error={errors["code"]}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          id="word"
          name="word"
          label="Your word"
          error={errors["word"]}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
        <Button>Continue</Button>
      </Form>
      <Details summary="I do not have my code or my word">
        <p>
          Without both of them nobody can open your answers, we included. You can <Link to="/refer">begin again</Link>,
          or <Link to="/refer/call-back">ask us to ring you</Link>.
        </p>
        <p>
          If you have sent your answers, <Link to="/track">use your reference</Link>.
        </p>
      </Details>
    </Page>
  );
}
