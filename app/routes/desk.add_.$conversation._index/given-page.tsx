import { Form, Link } from "@remix-run/react";
import type { WordProblem } from "#app/routes/track.$reference_.word/word-form.tsx";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Panel } from "#app/ui/panel/panel.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { GivenView } from "./load-given.ts";

type GivenPageProps = { given: GivenView; refused: WordProblem | null };

/** After sending: what the person would read, to be read to them or printed, and the word that they choose. */
export function GivenPage({ given, refused }: GivenPageProps) {
  return (
    <Page back={{ to: "/desk", text: "Desk" }} errors={refused === null ? [] : toErrorItems({ word: refused.problem })}>
      <Panel heading={given.goOn === null ? "It is sent" : "The call is asked for"}>
        <p>{given.called === "" ? "Their reference is" : `The reference for ${given.called} is`}</p>
        <p className="nhsuk-heading-l">{given.shownReference.replaceAll(" ", "\u00A0")}</p>
      </Panel>
      <p>
        {given.record === null ? `It is with ${given.has} now. You do not see its record.` : `It is with ${given.has}.`}{" "}
        Read the rest to them, or print it. We mail nothing of it.
      </p>
      <h2 className="nhsuk-heading-m">What happens next</h2>
      {given.why === null ? null : <p>{given.why}</p>}
      {given.next.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {given.sample ? (
        <p>
          <SampleMark /> This team is invented, so nobody will really get in touch.
        </p>
      ) : null}
      <ComingBack given={given} refused={refused} />
      <p>
        Ask before you hand over paper: may somebody find it who should not know? You can open this page for 24 hours.
      </p>
      <PrintButton />
      <h2 className="nhsuk-heading-m">For you</h2>
      <ButtonGroup>
        {given.goOn === null ? null : <ButtonLink to={given.goOn}>Go on with the questions</ButtonLink>}
        {given.record === null ? null : (
          <ButtonLink to={given.record} kind="secondary">
            Open the record
          </ButtonLink>
        )}
        <Link to="/desk/add">Add somebody else</Link>
      </ButtonGroup>
    </Page>
  );
}

function ComingBack({ given: { site, shownReference, hasWord, forSomeoneElse }, refused }: GivenPageProps) {
  return (
    <>
      <h2 className="nhsuk-heading-m">To see how it goes</h2>
      <p>
        On any phone or computer, go to {site} with the reference {shownReference.replaceAll(" ", "\u00A0")} and a word
        that you chose.{" "}
        {forSomeoneElse ? "There you see if it was received." : "There you can write to us, or ask us to stop."}
      </p>
      {hasWord ? (
        <p>A word is kept. We cannot show it. Whoever chose it can change it on that page.</p>
      ) : (
        <Form method="post" noValidate>
          <TextInput
            id="word"
            name="word"
            label="The word that they choose"
            hint="At least four letters. Not a name, a birthday or a postcode. You hear it too, so tell them that they can change it on their page."
            error={refused?.problem}
            value={refused?.typed}
            width={20}
            autoComplete="off"
            spellCheck={false}
          />
          <Button kind="secondary">Keep this word</Button>
        </Form>
      )}
    </>
  );
}
