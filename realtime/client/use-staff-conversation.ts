import { useEffect, useRef, useState } from "react";
import type { StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";
import { beginLine, type Connection, type Line } from "./line-state.ts";
import { makeClientId } from "./make-client-id.ts";
import type { Waiting } from "./outbox.ts";
import { reachStaffWire } from "./reach-staff-wire.ts";
import type { StaffWire } from "./staff-wire.ts";
import { runLine, type RunningLine } from "./run-line.ts";
import { staffSide } from "./staff-side.ts";
import { makeTabOutbox } from "./tab-outbox.ts";
import { watchWakes } from "./watch-wakes.ts";
import { whyWordsNot, type WordsRefusal } from "./why-words-not.ts";

export type StaffConversationGiven = {
  reference: string;
  /** The member of staff. What waits in a tab is theirs alone: whoever signs in there next never sends it. */
  readerId: string;
  /** The number of the newest item that the page was made with: those after it come live. */
  last: number;
  now: StaffNow | null;
  /** The team has live conversations. Where it has none, no socket is opened and nothing of it is loaded. */
  live: boolean;
};

export type StaffConversation = {
  connection: Connection;
  /** What came after the page was made. */
  items: readonly StaffItem[];
  /** Null: not known just now. */
  now: StaffNow | null;
  waiting: readonly Waiting[];
  /** What is written goes this way and not by the form. */
  takesOver: boolean;
  /** Goes up when the page has to be loaded again. */
  reloads: number;
  removedOld: boolean;
  /** @returns why it was not taken; then nothing was kept, and the words stay where they are. */
  say(words: string): WordsRefusal | null;
  takeBack(clientId: string): void;
  /** Other staff see that somebody writes. */
  write(): void;
};

type StaffLine = Line<StaffItem, StaffNow | null>;
type Running = RunningLine<StaffItem, StaffNow | null> & { write(): void };

/** A member of staff's live view of one referral. Without script, or with nothing live, it is what the page was given. */
export function useStaffConversation(given: StaffConversationGiven): StaffConversation {
  const { reference, readerId, live } = given;
  const [line, setLine] = useState<StaffLine>(() => beginAt(given, []));
  const running = useRef<Running | null>(null);
  const newest = useRef(given);
  useEffect(() => void (newest.current = given));

  useEffect(() => {
    const started = startLine(newest.current, setLine);
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
  }, [reference, readerId, live]);

  return {
    ...shownOf(line),
    say(words) {
      const why = whyWordsNot(words);
      if (why === null) running.current?.tell({ kind: "written", clientId: makeClientId(), words });
      return why;
    },
    takeBack: (clientId) => running.current?.tell({ kind: "taken-back", clientId }),
    write: () => running.current?.write(),
  };
}

/** Everything up to the page's newest item stands on it already, and is not asked for. */
function beginAt(given: StaffConversationGiven, waiting: readonly Waiting[]): StaffLine {
  const { last, now, live } = given;
  const items: StaffItem[] = last === 0 ? [] : [{ n: last, at: "", kind: "answered" }];
  return beginLine({ conversation: placeOf(given), items, now, live, waiting });
}

function placeOf({ reference, readerId }: StaffConversationGiven): string {
  return `${reference} ${readerId}`;
}

function startLine(given: StaffConversationGiven, show: (line: StaffLine) => void): Running {
  const { reference, live } = given;
  const outbox = makeTabOutbox(() => sessionStorage, Date.now);
  let wire: StaffWire | null = null;
  const line = runLine<StaffItem, StaffNow | null>(beginAt(given, outbox.read(placeOf(given)) ?? []), {
    side: staffSide,
    outbox,
    now: Date.now,
    reach: live ? async (tell) => (wire = await reachStaffWire(reference, tell)) : null,
    // Where nothing is live, the words go back into the box, and whoever wrote them sends them by the form.
    sayByForm: async () => false,
    show,
  });
  return { ...line, write: () => wire?.typing() };
}

function shownOf({ connection, waiting, everCaughtUp, reloads, removedOld, transcript, now }: StaffLine) {
  const takesOver = everCaughtUp && connection !== "gone";
  return { connection, waiting, reloads, removedOld, items: transcript.items, now, takesOver };
}
