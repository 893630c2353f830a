import { Form } from "@remix-run/react";
import { useRef } from "react";
import { Button } from "#app/ui/button/button.tsx";
import { PutBack } from "#app/ui/exit/put-back.tsx";
import { useUnsentWords } from "#app/ui/exit/use-unsent-words.ts";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { PersonView } from "./load-tracking.ts";
import { mostLetters } from "./message-length.ts";
import type { MessageNotTaken } from "./take-message.ts";

type WriteProps = { view: PersonView; refused: MessageNotTaken | null };

/** One box. The form carries an id of its own, so that pressing twice sends once. */
export function WriteToUs({ view, refused }: WriteProps) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Write to us</h2>
      <p>Come back to this page for our answer.</p>
      {/* A new form once a message was taken: its box is empty. */}
      <MessageForm key={view.written} view={view} refused={refused} />
    </>
  );
}

function MessageForm({ view, refused }: WriteProps) {
  const boxes = useRef<HTMLFormElement>(null);
  const { conversation, written } = view;
  const before = useUnsentWords(boxes, { conversation, kind: "message", stepId: "", turn: written });
  const words = before?.["words"]?.[0] ?? "";
  const putBack = refused === null && words !== "";
  return (
    <Form ref={boxes} method="post" action={`/track/${view.reference}`} noValidate>
      <input type="hidden" name="client-id" value={refused?.clientId ?? view.clientId} />
      <PutBack shown={putBack} />
      <TextArea
        key={putBack ? "before" : "now"}
        id="words"
        name="words"
        label="Your message"
        hint={view.finished ? "When you send this, we open it again." : undefined}
        error={refused?.problem}
        value={refused?.words ?? words}
        rows={5}
        maxLetters={mostLetters}
      />
      <Button>Send</Button>
    </Form>
  );
}
