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
import { tryWord, type Tried } from "./try-word.ts";

export const handle: RouteHandle = { journey: true };

const box = z.string().max(200).default("");
const trackForm = z.object({ reference: box, word: box });

type Refused = { typed: { reference: string }; errors: Record<string, string>; notice: string | null };

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = trackForm.safeParse(Object.fromEntries(await request.formData()));
  const typed = parsed.success ? parsed.data : { reference: "", word: "" };
  const missing = whatIsMissing(typed);
  if (missing !== null) return data<Refused>({ typed, errors: missing, notice: null }, { status: 422 });
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await context.services.limits.take("track", asker);
  if (!allowance.allowed) {
    const notice = `Many people tried from this place just now. ${waitWords(allowance.retryAfterSeconds)}`;
    return data<Refused>({ typed, errors: {}, notice }, { status: 429 });
  }
  const tried = await unlessStorageRefuses<Tried | null>(
    () => tryWord(request, context, typed),
    () => null,
  );
  if (tried === null) return data<Refused>({ typed, errors: {}, notice: cannotLook }, { status: 503 });
  if (!tried.opened) return data<Refused>({ typed, errors: {}, notice: notOpened }, { status: 422 });
  await context.services.limits.giveBack("track", asker);
  return redirect(
    `/track/${tried.reference}`,
    tried.cookie === null ? {} : { headers: { "Set-Cookie": tried.cookie } },
  );
}

/** The same for a wrong word, a reference that is not there and a page that is locked. */
const notOpened =
  "That reference and word do not open a page. Check both, then try again. After five wrong tries, a page stays shut for 15 minutes.";

const cannotLook = "We cannot open pages just now. Nothing is lost. Wait a minute, then press the button again.";

function whatIsMissing(typed: { reference: string; word: string }): Record<string, string> | null {
  const errors: Record<string, string> = {};
  if (typed.reference.trim() === "") errors["reference"] = "Enter your reference: nine letters.";
  if (typed.word.trim() === "")
    errors["word"] = "Enter the word that you chose, or the code that your link worker gave you.";
  return Object.keys(errors).length === 0 ? null : errors;
}

export default function Track() {
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  const notice: ErrorItem[] = refused?.notice ? [{ href: "#reference", text: refused.notice }] : [];
  return (
    <Page heading="See how it goes" back={{ to: "/", text: "Home" }} errors={[...notice, ...toErrorItems(errors)]}>
      <p>Use the reference that you got after sending, and the tracking word that you chose.</p>
      <p>Did someone else ask for you? Your link worker can give you the reference, and a code to use as the word.</p>
      <Form method="post" action="/track?index" noValidate>
        <TextInput
          id="reference"
          name="reference"
          label="Your reference"
          hint="Nine letters, in three groups"
          value={refused?.typed.reference}
          error={errors["reference"]}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          id="word"
          name="word"
          label="Your tracking word"
          hint="Or the code that your link worker gave you"
          error={errors["word"]}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
        <Button>Continue</Button>
      </Form>
      <Details summary="I do not have my reference or my word">
        <p>
          Your link worker can help you. You can also <Link to="/refer/call-back">ask us to ring you</Link>.
        </p>
      </Details>
    </Page>
  );
}
