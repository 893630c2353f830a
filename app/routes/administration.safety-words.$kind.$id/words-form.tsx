import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import { whatIsSaid } from "./confirm.tsx";
import type { EntryView } from "./load-entry.ts";
import type { LookedAt } from "./preview.ts";

type Props = { entry: EntryView; kept: Kept; looked: LookedAt | null };

/** First a look at how the words read, then one button that puts them on the site. */
export function WordsForm({ entry, kept, looked }: Props) {
  const value = entry.value !== null && "words" in entry.value ? entry.value : null;
  return (
    <section>
      {looked ? <Looked looked={looked} /> : <h2 className="nhsuk-heading-m">Correct the words</h2>}
      <Form method="post" noValidate key={entry.seen}>
        <input type="hidden" name="seen" value={entry.seen} />
        {looked ? <SaveFields entry={entry} kept={kept} looked={looked} /> : null}
        {looked ? <h2 className="nhsuk-heading-m">Change the words again</h2> : null}
        <TextInput
          id="title"
          name="title"
          label="Title"
          value={kept.one("title", value?.title).value}
          error={kept.error("title")}
        />
        <TextArea
          id="words"
          name="words"
          label="Words"
          hint="Begin a heading with ## and each line of a list with a hyphen. Leave an empty line between paragraphs."
          rows={16}
          value={kept.one("words", value?.words).value}
          error={kept.error("words")}
        />
        <HowToWrite />
        <Button kind={looked ? "secondary" : "primary"} name="intent" value="preview">
          See how it reads
        </Button>
      </Form>
    </section>
  );
}

function Looked({ looked }: { looked: LookedAt }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">How it would read</h2>
      {looked.card.urgency === "calm" ? <p className="nhsuk-heading-s">{looked.card.title}</p> : null}
      <SafetyCard text={looked.card} />
      <p>
        Nothing is changed yet.{" "}
        {looked.age === null
          ? "There are too few words to say how hard they are to read."
          : `These words read like something for the age of ${looked.age}. Aim for 9 to 11. This is only a hint.`}
      </p>
    </>
  );
}

function SaveFields({ entry, kept, looked }: Omit<Props, "looked"> & { looked: LookedAt }) {
  return (
    <>
      <input type="hidden" name="looked" value={looked.words} />
      <TextInput
        id="role"
        name="role"
        label="Your role"
        hint="Like: clinical safety officer. A clinical safety officer should agree every text."
        value={kept.one("role").value}
        error={kept.error("role")}
      />
      <Checkboxes
        id="checked"
        name="checked"
        label="Have you read them?"
        labelSize="s"
        choices={[{ value: "yes", label: whatIsSaid(entry) }]}
        values={kept.values("checked")}
        error={kept.error("checked")}
      />
      <p>They are shown to everyone at once. Your name and today's date are kept with them.</p>
      <Button name="intent" value="correct">
        Show these words from now on
      </Button>
    </>
  );
}

function HowToWrite() {
  return (
    <Details summary="How numbers are written here">
      <p>Never type a phone number. Write one of these, and the newest number is put in its place:</p>
      <ul>
        {["emergency", "nhs-111", "nhs-111-mental-health", "samaritans", "childline"].map((id) => (
          <li key={id}>
            <code>{`{helpline:${id}}`}</code>
          </li>
        ))}
      </ul>
      <p>
        <code>{"{setting:youngestAge}"}</code>, <code>{"{setting:name}"}</code> and{" "}
        <code>{"{setting:networkName}"}</code> come from the settings of the region.
      </p>
    </Details>
  );
}
