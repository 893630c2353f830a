import { Form } from "@remix-run/react";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { Button } from "#app/ui/button/button.tsx";
import { PutBack } from "#app/ui/exit/put-back.tsx";
import { forgetUnsentAt } from "#app/ui/exit/unsent-words.ts";
import { useUnsentWords } from "#app/ui/exit/use-unsent-words.ts";
import { hasFiles } from "#app/ui/file-input/has-files.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { MessageNotTaken } from "./take-message.ts";
import { useTakenBack, type TakenBack } from "./use-taken-back.ts";

export type WriteToUsProps = {
  action: string;
  /** Of the form, made by the site. What goes another way has an id of its own. */
  clientId: string;
  /** Under these two the tab keeps what is typed and not sent. `written`: how many messages the site has of them. */
  conversation: string;
  written: number;
  hint?: string | undefined;
  problem: string | null;
  refused: MessageNotTaken | null;
  back: TakenBack | null;
  /** A box for files, where they can be sent too. */
  files?: ReactNode;
  /** Where it stands beside another form. */
  place?: { id: string; label: string; button: string };
  /** Takes the words another way than by the form. @returns whether they were taken; null where the form is sent. */
  take: (words: string, withFiles: boolean) => boolean | null;
};

const ownPage = { id: "words", label: "Your message", button: "Send" };

/** One box. The form carries an id of its own, so that pressing twice sends once. Enter makes a new line. */
export function WriteToUs(props: WriteToUsProps) {
  const { action, clientId: made, hint, problem, refused, files, place = ownPage, take, back } = props;
  const { conversation } = props;
  const [written] = useState(props.written); // as it was when the box came: what is typed stays while others are sent
  const [taken, setTaken] = useState(0);
  const boxes = useRef<HTMLFormElement>(null);
  const kept = { conversation, kind: "message" as const, stepId: "", turn: written };
  const before = useUnsentWords(boxes, kept)?.["words"]?.[0] ?? "";
  const putBack = refused === null && taken === 0 && before !== "";
  useTakenBack(place.id, back);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const isTaken = take(String(new FormData(form).get("words")), hasFiles(form));
    if (isTaken === null) return;
    event.preventDefault();
    if (!isTaken) return;
    forgetUnsentAt(kept);
    setTaken(taken + 1);
  };
  return (
    <>
      {refused === null || refused.kept === null ? null : <KeptFirst words={refused.kept} />}
      <Form
        ref={boxes}
        method="post"
        action={action}
        encType={files === undefined ? "application/x-www-form-urlencoded" : "multipart/form-data"}
        noValidate
        onSubmit={submit}
      >
        <input type="hidden" name="client-id" value={refused?.clientId ?? made} />
        <PutBack shown={putBack} />
        <TextArea
          key={putBack ? "before" : taken}
          id={place.id}
          name="words"
          label={place.label}
          hint={hint}
          error={problem ?? undefined}
          value={taken === 0 ? (refused?.words ?? before) : undefined}
          rows={5}
          maxLetters={mostLetters}
        />
        {files}
        <Button>{place.button}</Button>
      </Form>
    </>
  );
}

function KeptFirst({ words }: { words: string }) {
  return (
    <InsetText>
      <p>What you sent first, and what we have:</p>
      <p className="talk__words">{words}</p>
    </InsetText>
  );
}
