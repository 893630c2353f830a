import { Form } from "@remix-run/react";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { Button } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { MessageView, PersonView } from "./load-tracking.ts";
import type { MessageNotTaken } from "./take-message.ts";

/** What the two sides wrote, oldest first. */
export function Messages({ view }: { view: PersonView }) {
  if (view.messages.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Messages</h2>
      <MessageList messages={view.messages} />
      {view.unread === null ? null : <p>{view.unread}</p>}
    </>
  );
}

export function MessageList({ messages }: { messages: readonly MessageView[] }) {
  return (
    <ol className="talk">
      {messages.map(({ seq, from, words, at }) => (
        <li key={seq} className={classNames("talk__item", from === "us" && "talk__item--staff")}>
          <p className="talk__head">
            <strong>{from === "you" ? "You" : "Your link worker’s team"}</strong> <When at={at} form="date-time" />
          </p>
          <p className="talk__words">{words}</p>
        </li>
      ))}
    </ol>
  );
}

/** One box. The form carries an id of its own, so that pressing twice sends once. */
export function WriteToUs({ view, refused }: { view: PersonView; refused: MessageNotTaken | null }) {
  const clientId = refused?.clientId ?? view.clientId;
  return (
    <>
      <h2 className="nhsuk-heading-m">Write to us</h2>
      <p>Come back to this page for our answer.</p>
      {refused === null || refused.kept === null ? null : (
        <InsetText>
          <p>What you sent first, and what we have:</p>
          <p className="talk__words">{refused.kept}</p>
        </InsetText>
      )}
      <Form method="post" action={`/track/${view.reference}`} noValidate key={clientId}>
        <input type="hidden" name="client-id" value={clientId} />
        <TextArea
          id="words"
          name="words"
          label="Your message"
          hint={view.finished ? "When you send this, we open it again." : undefined}
          error={refused?.problem}
          value={refused?.words}
          rows={5}
          maxLetters={mostLetters}
        />
        <Button>Send</Button>
      </Form>
    </>
  );
}
