import type { ActionFunctionArgs } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { openWithWord } from "#app/routes/track._index/open-with-word.ts";
import { doorErrors, WordDoorForm } from "#app/routes/track._index/word-door-form.tsx";
import { Details } from "#app/ui/details/details.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { tryCode } from "./try-code.ts";

export const handle: RouteHandle = { journey: true };

export function action({ request, context }: ActionFunctionArgs) {
  return openWithWord(request, context, {
    key: "code",
    missing: { key: "Enter your code: eight letters.", word: "Enter the word that you chose." },
    notOpened:
      "That code and word do not open anything. Check both, then try again. After five wrong tries, a code stays shut for 15 minutes. After 14 days, or once you have sent your answers, a code ends.",
    cannotLook: "We cannot open answers just now. Nothing is lost. Wait a minute, then press the button again.",
    tryWord: tryCode,
  });
}

export default function ComeBack() {
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Go on where you stopped" back={{ to: "/refer" }} errors={doorErrors(refused, "code")}>
      <p>Use the code that we showed you, and the word that you chose. We close your answers on the other device.</p>
      <WordDoorForm
        action="/refer/come-back"
        keyName="code"
        keyBox={{ label: "Your code", hint: "Eight letters, in two groups" }}
        wordBox={{ label: "Your word" }}
        refused={refused}
      />
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
