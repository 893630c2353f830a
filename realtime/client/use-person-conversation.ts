import { useEffect, useRef, useState } from "react";
import type { PersonItem, PersonNow } from "#app/domain/conversation/transcript.ts";
import { beginLine, type Connection, type Line } from "./line-state.ts";
import { makeClientId } from "./make-client-id.ts";
import type { Waiting } from "./outbox.ts";
import { personSide } from "./person-side.ts";
import { reachPersonWire } from "./reach-person-wire.ts";
import { runLine, type RunningLine } from "./run-line.ts";
import { sendByForm } from "./send-by-form.ts";
import { makeTabOutbox } from "./tab-outbox.ts";
import { watchWakes } from "./watch-wakes.ts";
import { whyWordsNot, type WordsRefusal } from "./why-words-not.ts";

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

export type PersonConversation = {
  connection: Connection;
  items: readonly PersonItem[];
  /** Null: not known just now. */
  now: PersonNow | null;
  waiting: readonly Waiting[];
  /** What is written goes this way and not by the form. */
  takesOver: boolean;
  /** Goes up when the page has to be loaded again. */
  reloads: number;
  removedOld: boolean;
  /** @returns why it was not taken; then nothing was kept, and the words stay where they are. */
  say(words: string): WordsRefusal | null;
  takeBack(clientId: string): void;
};

type PersonLine = Line<PersonItem, PersonNow>;

/** A person's live view of their own conversation. Without script, or with nothing live, it is what the page was given. */
export function usePersonConversation(given: PersonConversationGiven): PersonConversation {
  const { conversation, items, live } = given;
  const [line, setLine] = useState<PersonLine>(() => beginLine({ ...given, waiting: [] }));
  const running = useRef<RunningLine<PersonItem, PersonNow> | null>(null);
  const newest = useRef(given);
  useEffect(() => void (newest.current = given));

  useEffect(() => {
    const started = startLine(newest.current, () => newest.current.action, setLine);
    running.current = started;
    const stopWatching = watchWakes(
      () => started.tell({ kind: "woke" }),
      () => started.tell({ kind: "tick" }),
    );
    return () => {
      stopWatching();
      started.stop();
      running.current = null;
    };
  }, [conversation, live]);

  useEffect(() => running.current?.tell({ kind: "items", items }), [items]);

  return {
    ...shownOf(line, given),
    say(words) {
      const why = whyWordsNot(words);
      if (why === null) running.current?.tell({ kind: "written", clientId: makeClientId(), words });
      return why;
    },
    takeBack: (clientId) => running.current?.tell({ kind: "taken-back", clientId }),
  };
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
