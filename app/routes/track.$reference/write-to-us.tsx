import { Form } from "@remix-run/react";
import { useState, type FormEvent } from "react";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { Button } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { MessageNotTaken } from "./take-message.ts";

export type WriteToUsProps = {
  action: string;
  /** Of the form, made by the site. What goes another way has an id of its own. */
  clientId: string;
  hint?: string | undefined;
  problem: string | null;
  refused: MessageNotTaken | null;
  /** Where it stands beside another form. */
  place?: { id: string; label: string; button: string };
  /** Takes the words another way than by the form. @returns whether they were taken; null where the form is sent. */
  take: (words: string) => boolean | null;
};

const ownPage = { id: "words", label: "Your message", button: "Send" };

/** One box. The form carries an id of its own, so that pressing twice sends once. Enter makes a new line. */
export function WriteToUs(props: WriteToUsProps) {
  const { action, clientId: made, hint, problem, refused, place = ownPage, take } = props;
  const [taken, setTaken] = useState(0);
  const clientId = refused?.clientId ?? made;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const isTaken = take(String(new FormData(event.currentTarget).get("words")));
    if (isTaken === null) return;
    event.preventDefault();
    if (isTaken) setTaken(taken + 1);
  };
  return (
    <>
      {refused === null || refused.kept === null ? null : <KeptFirst words={refused.kept} />}
      <Form method="post" action={action} noValidate key={clientId} onSubmit={submit}>
        <input type="hidden" name="client-id" value={clientId} />
        <TextArea
          key={taken}
          id={place.id}
          name="words"
          label={place.label}
          hint={hint}
          error={problem ?? undefined}
          value={taken === 0 ? refused?.words : undefined}
          rows={5}
          maxLetters={mostLetters}
        />
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
