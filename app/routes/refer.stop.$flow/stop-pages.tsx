import { Form, Link } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Panel } from "#app/ui/panel/panel.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

type AskProps = {
  stop: { door: string; goOn: string; keptUntil: string | null; formId: string; call: string | null };
  refused: { problem: string; typed: string } | null;
};

/** Asks for a word, and says what happens to the answers with a code and without one. */
export function AskForCode({ stop, refused }: AskProps) {
  return (
    <Page
      heading="Stop now and come back later"
      back={{ to: stop.goOn }}
      errors={refused === null ? [] : toErrorItems({ word: refused.problem })}
    >
      {stop.call === null ? null : (
        <p>
          You asked us to ring you. {stop.call} That stands, whether you come back or not. The person who rings can read
          what you wrote before you asked. The rest here is about what you wrote after that.
        </p>
      )}
      {stop.keptUntil === null ? (
        <p>Without a code we delete your answers 24 hours after you began. You can go on only in this browser.</p>
      ) : (
        <p>
          You have a code already. With it we keep your answers until {stop.keptUntil}. If you ask for a new code, the
          old one stops working.
        </p>
      )}
      <p>With a code we keep them for 14 days, and you can go on from any phone or computer.</p>
      <p>
        We keep the answers that you sent with “Continue”. If you wrote something on the last page and did not press it,
        go back and press it first.
      </p>
      {/* A whole new page: it begins at its top, where the code is. */}
      <Form method="post" action={`/refer/stop/${stop.door}`} noValidate reloadDocument>
        <input type="hidden" name="form-id" value={stop.formId} />
        <TextInput
          id="word"
          name="word"
          label="Choose a word to go with your code"
          hint="At least four letters. Not a name, a birthday or a postcode: others may know those."
          error={refused?.problem}
          value={refused?.typed}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
        <ButtonGroup>
          <Button>Get a code</Button>
          <Link to={stop.goOn}>Go on with the questions</Link>
        </ButtonGroup>
      </Form>
      <h2 className="nhsuk-heading-m">If you do not want to come back</h2>
      <p>
        You can <Link to="/clear-device">delete your answers and clear this device</Link>.{" "}
        {stop.call === null ? "Nobody has read them." : "Nobody has read what you wrote after you asked for the call."}
      </p>
    </Page>
  );
}

type GivenProps = { code: string; until: string; goOn: string; called: boolean };

/** The one time that the code is shown. */
export function CodeGiven({ code, until, goOn, called }: GivenProps) {
  return (
    <Page>
      <Panel heading="Your code to come back">
        <p className="nhsuk-heading-l">{code.replaceAll(" ", "\u00A0")}</p>
      </Panel>
      <p>Write it down, and remember your word. We cannot show the code again, and we cannot read your word.</p>
      <p>
        <strong>We keep your answers until {until}.</strong>{" "}
        {called
          ? "After that day we delete what you wrote after you asked for the call. Nobody reads that before you send it."
          : "After that day we delete them. Nobody reads them before you send them."}
      </p>
      <p>
        To go on, open this site on any phone or computer, choose “Refer yourself”, then{" "}
        <Link to="/refer/come-back">“Use your code”</Link>.
      </p>
      <p>If someone may find your code, do not write down your word beside it. One does not work without the other.</p>
      <PrintButton />
      <h2 className="nhsuk-heading-m">Stop now</h2>
      <p>If other people use this phone or computer, close your answers on it.</p>
      <form method="post" action="/clear-device" id="clear-device">
        <ButtonGroup>
          <Button>Stop, and close my answers here</Button>
          <ButtonLink to={goOn} kind="secondary">
            Go on with the questions
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Page>
  );
}
