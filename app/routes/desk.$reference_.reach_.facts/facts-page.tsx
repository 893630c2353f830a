import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { factsRows, type FactsTyped } from "./facts-view.ts";
import { WaysField } from "./ways-field.tsx";

type Props = {
  reference: string;
  called: string;
  stands: FactsTyped;
  answer: { typed: FactsTyped; newest: FactsTyped | null; problem: string | null; errors: FieldErrors } | null;
};

/** What the person says alone about reaching them. It counts from the moment it is kept; what was said before stays. */
export function FactsPage({ reference, called, stands, answer }: Props) {
  const typed = answer?.typed ?? stands;
  const errors = answer?.errors ?? {};
  return (
    <Page
      heading={`What is safe for ${called}`}
      back={{ to: `/desk/${reference}/reach`, text: `Reach ${called}` }}
      errors={errorsOf(answer)}
    >
      <p>Ask them alone. Nobody else in the room, and nobody on the line.</p>
      {answer?.newest ? <Newest newest={answer.newest} /> : null}
      <Form method="post">
        <input type="hidden" name="seen" value={typed.seen} />
        <TextInput
          id="facts-called"
          name="called"
          label="What they like to be called"
          labelSize="s"
          spellCheck={false}
          value={typed.called}
          error={errors["called"]}
        />
        <WaysField typed={typed} errors={errors} />
        <SafeFields typed={typed} errors={errors} />
        <TimesFields typed={typed} errors={errors} />
        <Checkboxes
          id="facts-alone"
          name="alone"
          label="Who said it?"
          labelSize="s"
          error={errors["alone"]}
          choices={[{ value: "yes", label: `I asked ${called} alone, and they said all this` }]}
        />
        <Button>Keep what is safe</Button>
      </Form>
    </Page>
  );
}

type Fields = { typed: FactsTyped; errors: FieldErrors };

function SafeFields({ typed, errors }: Fields) {
  return (
    <>
      <Radios
        id="facts-others"
        name="others"
        label="Does anyone else see or hear their phone, messages or post?"
        labelSize="s"
        value={typed.others}
        error={errors["others"]}
        choices={[
          { value: "nobody", label: "No, nobody" },
          { value: "someone", label: "Yes, someone may" },
          { value: "not-said", label: "They did not say" },
        ]}
      />
      <TextArea
        id="facts-who"
        name="who"
        label="Who is it, and what should we be careful about?"
        rows={2}
        value={typed.who}
        error={errors["who"]}
      />
      <YesOrNot id="facts-voicemail" name="voicemail" label="May we leave a voicemail?" {...{ typed, errors }} />
      <YesOrNot id="facts-say" name="say" label="May we say who we are?" {...{ typed, errors }} />
    </>
  );
}

function YesOrNot({
  id,
  name,
  label,
  typed,
  errors,
}: Fields & { id: string; name: "voicemail" | "say"; label: string }) {
  return (
    <Radios
      id={id}
      name={name}
      label={label}
      labelSize="s"
      value={typed[name]}
      error={errors[name]}
      choices={[
        { value: "yes", label: "Yes, that is safe" },
        { value: "no", label: "No" },
        { value: "not-said", label: "They did not say" },
      ]}
    />
  );
}

function TimesFields({ typed, errors }: Fields) {
  return (
    <>
      <Checkboxes
        id="facts-times"
        name="times"
        label="Good times"
        labelSize="s"
        values={typed.times}
        error={errors["times"]}
        choices={[
          { value: "morning", label: "In the morning" },
          { value: "afternoon", label: "In the afternoon" },
          { value: "any-time", label: "Any time", alone: true },
        ]}
      />
      <TextInput
        id="facts-timesWords"
        name="timesWords"
        label="Times when we must not ring, in their words"
        value={typed.timesWords}
        error={errors["timesWords"]}
      />
    </>
  );
}

function Newest({ newest }: { newest: FactsTyped }) {
  return (
    <section aria-labelledby="facts-newest">
      <h2 className="nhsuk-heading-m" id="facts-newest">
        What stands now
      </h2>
      <SummaryList rows={factsRows(newest)} />
    </section>
  );
}

function errorsOf(answer: Props["answer"]) {
  if (answer === null) return [];
  const lines = Object.entries(answer.errors).map(([name, text]) => ({ href: `#facts-${name}`, text }));
  return answer.problem === null ? lines : [{ text: answer.problem }, ...lines];
}
