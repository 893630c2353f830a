import { Form } from "@remix-run/react";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { CodeInput } from "#app/ui/code-input/code-input.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { longName, needs, places, reachable } from "./sample-words.ts";

export function FieldExamples() {
  return (
    <Form method="get">
      <h2 className="nhsuk-heading-l">Fields</h2>
      <NormalFields />
      <h2 className="nhsuk-heading-l">Fields with errors, keeping what was typed</h2>
      <WrongFields />
    </Form>
  );
}

function NormalFields() {
  return (
    <>
      <TextInput
        id="name"
        name="name"
        label="What should we call you?"
        hint="Any name you like"
        autoComplete="nickname"
        spellCheck={false}
      />
      <TextInput id="postcode" name="postcode" label="Postcode" width={10} autoComplete="postal-code" value="NE1 4LP" />
      <TextInput id="long" name="long" label={`A very long label: ${longName}`} value={longName} />
      <TextArea
        id="matters"
        name="matters"
        label="What matters to you?"
        labelSize="m"
        hint="A few words are enough"
        maxLetters={1000}
      />
      <TextArea
        id="short"
        name="short"
        label="A short note"
        value="This is already longer than it may be."
        maxLetters={20}
        rows={2}
      />
      <DateInput id="day" name="day" label="Date of birth" hint="For example, 31 3 1960" birthday value="1960-03-31" />
      <Radios id="reach" name="reach" label="How can we reach you?" labelSize="m" choices={reachable} value="phone" />
      <Radios
        id="voicemail"
        name="voicemail"
        label="May we leave a message?"
        inline
        choices={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
      <Checkboxes
        id="needs"
        name="needs"
        label="What would help?"
        hint="Choose all that fit"
        choices={needs}
        values={["company"]}
      />
      <Select id="language" name="language" label="Language" choices={places} />
      <CodeInput id="code" name="code" label="Six-figure code" hint="From your authenticator app" />
    </>
  );
}

function WrongFields() {
  return (
    <>
      <TextInput
        id="error-name"
        name="error-name"
        label="What should we call you?"
        hint="Any name you like"
        error="Tell us your name"
      />
      <TextArea
        id="error-matters"
        name="error-matters"
        label="What matters to you?"
        error="Write at most 20 letters"
        value={longName}
        maxLetters={20}
      />
      <DateInput
        id="error-day"
        name="error-day"
        label="Date of birth"
        error="Your date of birth must have a day, a month and a year"
        value={{ day: "31", month: "", year: "sixty" }}
      />
      <Radios
        id="error-reach"
        name="error-reach"
        label="How can we reach you?"
        error="Choose one way"
        choices={reachable}
      />
      <Checkboxes
        id="error-needs"
        name="error-needs"
        label="What would help?"
        error="Choose at least one"
        choices={needs}
      />
      <Select id="error-language" name="error-language" label="Language" error="Choose a language" choices={places} />
      <CodeInput
        id="error-code"
        name="error-code"
        label="Six-figure code"
        error="That code has run out. Look for the new one"
        value="123"
      />
    </>
  );
}
