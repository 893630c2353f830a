import { useEffect, useRef, useState } from "react";
import type { PersonItem, PersonNow } from "#app/domain/conversation/transcript.ts";
import { beginLine, type Line } from "./line-state.ts";
import type { LiveConversation } from "./live-conversation.ts";
import { personSide } from "./person-side.ts";
import { reachPersonWire } from "./reach-person-wire.ts";
import { runLine, type RunningLine } from "./run-line.ts";
import { sendByForm } from "./send-by-form.ts";
import { makeTabOutbox } from "./tab-outbox.ts";
import { useRunningLine } from "./use-running-line.ts";

export type PersonConversationGiven = {
  conversation: string;
  /** Everything there was when the page was made. */
  items: readonly PersonItem[];
  now: PersonNow;
  /** The team has live conversations. Where it has none, no socket is opened and nothing of it is loaded. */
  live: boolean;
  /** Where the form of the same act is sent. */
  action: string;
};

export type PersonConversation = LiveConversation<PersonItem, PersonNow>;

type PersonLine = Line<PersonItem, PersonNow>;

/** A person's live view of their own conversation. Without script, or with nothing live, it is what the page was given. */
export function usePersonConversation(given: PersonConversationGiven): PersonConversation {
  const { conversation, items, live } = given;
  const [line, setLine] = useState<PersonLine>(() => beginLine({ ...given, waiting: [] }));
  const newest = useRef(given);
  useEffect(() => void (newest.current = given));
  const { running, say, takeBack } = useRunningLine(
    () => startLine(given, () => newest.current.action, setLine),
    `${conversation} ${live}`,
  );
  useEffect(() => running.current?.tell({ kind: "items", items }), [items, running]);

  return { ...shownOf(line, given), say, takeBack };
}

function startLine(
  given: PersonConversationGiven,
  action: () => string,
  show: (line: PersonLine) => void,
): RunningLine<PersonItem, PersonNow> {
  const { conversation, live } = given;
  const outbox = makeTabOutbox(() => sessionStorage, Date.now);
  return runLine(beginLine({ ...given, waiting: outbox.read(conversation) ?? [] }), {
    side: personSide,
    outbox,
    now: Date.now,
    reach: live ? (tell) => reachPersonWire(conversation, tell) : null,
    sayByForm: (message) => sendByForm(action(), message),
    show,
  });
}

function shownOf(line: PersonLine, { items, now }: PersonConversationGiven) {
  const { connection, waiting, everCaughtUp, reloads, removedOld, transcript } = line;
  return {
    connection,
    waiting,
    reloads,
    removedOld,
    items: transcript.items.length < items.length ? items : transcript.items,
    now: connection === "gone" ? now : line.now,
    takesOver: everCaughtUp || waiting.length > 0,
  };
}
