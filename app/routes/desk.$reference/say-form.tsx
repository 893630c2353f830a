import { useRef, type FormEvent } from "react";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import type { StaffConversation } from "#realtime/client/use-staff-conversation.ts";
import { FilesField } from "#app/routes/case-files/files-field.tsx";
import { noLineForFiles } from "#app/routes/track.$reference/problem-of-words.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { hasFiles } from "#app/ui/file-input/has-files.ts";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { ActForm } from "./act.tsx";
import { CameMeanwhile, cameMeanwhile } from "./came-meanwhile.tsx";
import { filesAtOf } from "./documents-part.tsx";
import { DraftNote } from "./draft-note.tsx";
import { ReadyReplies } from "./ready-replies.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useSayBox } from "./use-say-box.ts";

type Props = { record: RecordView; refused: Refused | null; talk: StaffConversation };

/**
 * Words to the person. A form that was refused keeps its client id, so that sending it again is still the same message.
 * Once the live line has caught up, the words go over it; what cannot go that way comes back into the box.
 */
export function SayForm({ record, refused, talk }: Props) {
  const { say } = record.acts;
  const { called } = record.head;
  const back = refused?.intent === "say" ? refused : null;
  const clientId = back?.values["clientId"] ?? record.forms.say;
  const box = useSayBox(talk, called, clientId);
  const around = useRef<HTMLDivElement>(null);
  const draft = record.writing.drafts.message;
  const kept = useKeptDraft(around, { reference: record.head.reference, box: "message", clientId, draft });
  if (say === null && back === null) return <div ref={around} />;
  const came = cameMeanwhile(record, back);
  const writing = talk.now?.typing ?? [];
  const send = (event: FormEvent<HTMLFormElement>) => {
    const withFiles = hasFiles(event.currentTarget);
    if (withFiles && talk.connection === "waiting for the line") {
      event.preventDefault();
      return box.refuse(noLineForFiles);
    }
    if (withFiles || !talk.takesOver) return;
    event.preventDefault();
    if (box.send()) kept.sent();
  };
  const put = (words: string) => {
    box.put(words);
    kept.changed();
  };
  return (
    <div className="say-box" ref={around}>
      {record.writing.unsent.map(({ name, says }) => (writing.includes(name) ? null : <p key={name}>{says}</p>))}
      <CameMeanwhile items={came} reader={record.reader} filesAt={filesAtOf(record)} />
      <ActForm
        key={clientId}
        intent="say"
        version={record.version}
        fields={{ clientId, after: String(record.seen) }}
        takesFiles
        onSubmit={send}
        onInput={talk.write}
      >
        <TextArea
          key={box.filled.times}
          id="say-words"
          name="words"
          label={`Write to ${called}`}
          labelSize="s"
          hint={
            say === "mail"
              ? "They read it on their tracking page. A neutral note goes to their email, to say that something waits."
              : "They read it on their tracking page. No note is safe to send: tell them by the safe way that it waits."
          }
          value={box.filled.words ?? back?.values["words"] ?? draft.words}
          error={box.problem ?? back?.errors["words"]}
          rows={4}
          maxLetters={mostLetters}
        />
        <Button>{came.length === 0 ? `Send to ${called}` : "Send it anyway"}</Button>
        <Details summary={`Send files to ${called}`} open={back?.errors["files"] !== undefined}>
          <FilesField id="say-files" hint="They find it on their tracking page." error={back?.errors["files"]} />
          <Button kind="secondary">Send with these files</Button>
        </Details>
        <ReadyReplies replies={record.writing.replies} error={back?.errors["reply"]} put={put} />
      </ActForm>
      <DraftNote draft={draft} state={kept.state} take={kept.take} />
      <div role="alert">{box.cameBack === null ? null : <p className="line-banner">{box.cameBack}</p>}</div>
    </div>
  );
}
