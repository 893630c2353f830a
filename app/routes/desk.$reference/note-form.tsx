import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { ActForm } from "./act.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";

type Props = { record: RecordView; refused: Refused | null };

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
