import { useRef, useState } from "react";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { FilesField } from "#app/routes/case-files/files-field.tsx";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { ActForm } from "./act.tsx";
import { DraftNote } from "./draft-note.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

type Props = { record: RecordView; refused: Refused | null };

/** Words that no person ever reads. */
export function NoteForm({ record, refused }: Props) {
  const back = refused?.intent === "note" ? refused : null;
  const clientId = back?.values["clientId"] ?? record.forms.note;
  const around = useRef<HTMLDivElement>(null);
  const draft = record.writing.drafts.note;
  const kept = useKeptDraft(around, { reference: record.head.reference, box: "note", clientId, draft });
  const [begun] = useState(draft.words === "" ? null : clientId);
  return (
    <div ref={around}>
      <Details key={clientId} summary="Write a private note" open={back !== null || begun === clientId}>
        <ActForm intent="note" version={record.version} fields={{ clientId }} takesFiles>
          <TextArea
            id="note-words"
            name="words"
            label="Private note"
            labelSize="s"
            hint="Staff who may see this record read it. The person never does."
            value={back?.values["words"] ?? draft.words}
            error={back?.errors["words"]}
            rows={4}
            maxLetters={mostLetters}
          />
          <FilesField id="note-files" hint="The person never gets them." error={back?.errors["files"]} />
          <Button kind="secondary">Keep the note</Button>
        </ActForm>
        <DraftNote draft={draft} state={kept.state} take={kept.take} />
      </Details>
    </div>
  );
}
