import type { ActionFunctionArgs } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { Details } from "#app/ui/details/details.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { openWithWord } from "./open-with-word.ts";
import { tryWord } from "./try-word.ts";
import { doorErrors, WordDoorForm } from "./word-door-form.tsx";

export const handle: RouteHandle = { journey: true };

export function action({ request, context }: ActionFunctionArgs) {
  return openWithWord(request, context, {
    key: "reference",
    missing: {
      key: "Enter your reference: nine letters.",
      word: "Enter the word that you chose, or the code that your link worker gave you.",
    },
    notOpened:
      "That reference and word do not open a page. Check both, then try again. After five wrong tries, a page stays shut for 15 minutes.",
    cannotLook: "We cannot open pages just now. Nothing is lost. Wait a minute, then press the button again.",
    tryWord,
  });
}

export default function Track() {
  const refused = useActionData<typeof action>();
  return (
    <Page heading="See how it goes" back={{ to: "/", text: "Home" }} errors={doorErrors(refused, "reference")}>
      <p>Use the reference that you got after sending, and the tracking word that you chose.</p>
      <p>Did someone else ask for you? Your link worker can give you the reference, and a code to use as the word.</p>
      <p>
        Did you ask us to erase everything? <Link to="/receipt">Find your receipt</Link> with its code.
      </p>
      <WordDoorForm
        action="/track?index"
        keyName="reference"
        keyBox={{ label: "Your reference", hint: "Nine letters, in three groups" }}
        wordBox={{ label: "Your tracking word", hint: "Or the code that your link worker gave you" }}
        refused={refused}
      />
      <Details summary="I do not have my reference or my word">
        <p>
          Your link worker can help you. You can also <Link to="/refer/call-back">ask us to ring you</Link>.
        </p>
      </Details>
    </Page>
  );
}
