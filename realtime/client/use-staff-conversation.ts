import { useState } from "react";
import type { StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";
import { beginLine, type Line } from "./line-state.ts";
import type { LiveConversation } from "./live-conversation.ts";
import type { Waiting } from "./outbox.ts";
import { reachStaffWire } from "./reach-staff-wire.ts";
import type { StaffWire } from "./staff-wire.ts";
import { runLine, type RunningLine } from "./run-line.ts";
import { staffSide } from "./staff-side.ts";
import { makeTabOutbox } from "./tab-outbox.ts";
import { useRunningLine } from "./use-running-line.ts";

export type StaffConversationGiven = {
  reference: string;
  /** The member of staff. What waits in a tab is theirs alone: whoever signs in there next never sends it. */
  readerId: string;
  /** Of the page: its line that comes back is no new opening of the record. */
  opening: string;
  /** The number of the newest item that the page was made with: those after it come live. */
  last: number;
  now: StaffNow | null;
  /** The team has live conversations. Where it has none, no socket is opened and nothing of it is loaded. */
  live: boolean;
};

/** `items`: what came after the page was made. */
export type StaffConversation = LiveConversation<StaffItem, StaffNow> & {
  /** Other staff see that somebody writes. */
  write(): void;
};

type StaffLine = Line<StaffItem, StaffNow | null>;
type Running = RunningLine<StaffItem, StaffNow | null> & { write(): void };

/** A member of staff's live view of one referral. Without script, or with nothing live, it is what the page was given. */
export function useStaffConversation(given: StaffConversationGiven): StaffConversation {
  const { live } = given;
  const [line, setLine] = useState<StaffLine>(() => beginAt(given, []));
  const { running, say, takeBack } = useRunningLine<StaffItem, StaffNow | null, Running>(
    () => startLine(given, setLine),
    `${placeOf(given)} ${live}`,
  );
  return { ...shownOf(line), say, takeBack, write: () => running.current?.write() };
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
  const { reference, opening, live } = given;
  const outbox = makeTabOutbox(() => sessionStorage, Date.now);
  let wire: StaffWire | null = null;
  const line = runLine<StaffItem, StaffNow | null>(beginAt(given, outbox.read(placeOf(given)) ?? []), {
    side: staffSide,
    outbox,
    now: Date.now,
    reach: live ? async (tell) => (wire = await reachStaffWire({ reference, opening }, tell)) : null,
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
