import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { ActForm } from "./act.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";

type Props = { record: RecordView; refused: Refused | null };

/** Words to the person. A form that was refused keeps its client id, so that sending it again is still the same message. */
export function SayForm({ record, refused }: Props) {
  const { say } = record.acts;
  const back = refused?.intent === "say" ? refused : null;
  if (say === null && back === null) return null;
  const clientId = back?.values["clientId"] ?? record.forms.say;
  return (
    <ActForm key={clientId} intent="say" version={record.version} fields={{ clientId }}>
      <TextArea
        id="say-words"
        name="words"
        label={`Write to ${record.head.called}`}
        labelSize="s"
        hint={
          say === "mail"
            ? "They read it on their tracking page. A neutral note goes to their email, to say that something waits."
            : "They read it on their tracking page. No note is safe to send: tell them by the safe way that it waits."
        }
        value={back?.values["words"]}
        error={back?.errors["words"]}
        rows={4}
        maxLetters={mostLetters}
      />
      <Button>Send to {record.head.called}</Button>
    </ActForm>
  );
}

/** Words that no person ever reads. */
export function NoteForm({ record, refused }: Props) {
  const back = refused?.intent === "note" ? refused : null;
  const clientId = back?.values["clientId"] ?? record.forms.note;
  return (
    <Details key={clientId} summary="Write a private note" open={back !== null}>
      <ActForm intent="note" version={record.version} fields={{ clientId }}>
        <TextArea
          id="note-words"
          name="words"
          label="Private note"
          labelSize="s"
          hint="Staff who may see this record read it. The person never does."
          value={back?.values["words"]}
          error={back?.errors["words"]}
          rows={4}
          maxLetters={mostLetters}
        />
        <Button kind="secondary">Keep the note</Button>
      </ActForm>
    </Details>
  );
}
