import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import type { StoredSession } from "./session-form.ts";

export type SessionChoices = {
  days: readonly { value: string; label: string }[];
  rooms: readonly { value: string; label: string }[];
};

type FieldsProps = { kept: Kept; stored: StoredSession | null; choices: SessionChoices };

/** The fields of a session or break, filled with what is stored or was typed. */
export function SessionFieldset({ kept, stored, choices }: FieldsProps) {
  const one = (name: keyof StoredSession) => kept.one(name, stored?.[name] ?? "");
  return (
    <>
      <Radios
        {...kept.one("kind", stored?.kind ?? "session")}
        label="What is it?"
        choices={[
          { value: "session", label: "A session" },
          { value: "break", label: "A break", hint: "Like tea or lunch. It has no page of its own." },
        ]}
      />
      <TextInput {...one("title")} label="Title" />
      {choices.days.length === 1 ? (
        <input type="hidden" name="day" value={choices.days[0]?.value} />
      ) : (
        <Select {...one("day")} label="Day" choices={choices.days} />
      )}
      <TextInput {...one("starts")} label="Start" hint="UK time, like 09:30" width={5} />
      <TextInput {...one("ends")} label="End" hint="UK time, like 10:15" width={5} />
      <Select
        {...one("roomId")}
        label="Room"
        choices={[{ value: "", label: "For everyone, or not known yet" }, ...choices.rooms]}
      />
      <TextInput {...one("track")} label="Track (optional)" hint="What it belongs to, like Five local projects" />
      <TextInput {...one("format")} label="Kind of session (optional)" hint="Like Talk or Workshop" />
      <WordsOfSession one={one} />
    </>
  );
}

function WordsOfSession({ one }: { one: (name: keyof StoredSession) => ReturnType<Kept["one"]> }) {
  return (
    <>
      <TextArea {...one("abstract")} label="What it is about (optional)" />
      <TextArea
        {...one("speakers")}
        label="Speakers (optional)"
        hint="One a line, in their order. Write the name, or name | role | organisation | mail address. Only facilitators see addresses."
        rows={4}
      />
      <TextArea
        {...one("links")}
        label="Links (optional)"
        hint="One a line, like Our leaflet | https://example.org/leaflet"
        rows={3}
      />
      <TextArea {...one("notes")} label="Notes (optional)" hint="What was said and agreed, for everyone to read." />
      <TextInput
        {...one("recordingUrl")}
        label="Recording outside this site (optional)"
        hint="Its address. It opens only when somebody presses the link."
      />
    </>
  );
}
