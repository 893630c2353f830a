import { classNames } from "#app/ui/class-names.ts";
import { When } from "#app/ui/when/when.tsx";
import type { MessageView, PersonView } from "./load-tracking.ts";

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
