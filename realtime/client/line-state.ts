import type { CatchUp, LiveRefusal, Said } from "#realtime/messages.ts";
import type { Waiting } from "./outbox.ts";
import { beginTranscript, type Transcript } from "./transcript.ts";

/** "gone": nothing live here any more; what waits to be sent goes by the form. */
export type Connection = "connecting" | "caught up" | "waiting for the line" | "gone";

/** One side's view of one conversation, as a page holds it. */
export type Line<Item extends { n: number }, Now> = {
  conversation: string;
  transcript: Transcript<Item>;
  /** Null while it is not known: what was true before the line broke is not said any longer. */
  now: Now | null;
  connection: Connection;
  /** Which of the askings for what is new counts: an answer to an earlier one shows its items and changes nothing else. */
  asking: number | null;
  asked: number;
  waiting: readonly Waiting[];
  /** Whether what waits is in the tab's storage too. */
  isKept: boolean;
  /** Nothing is sent before this moment: it was too fast, or could not be saved. */
  holdUntil: number;
  heardAt: number;
  everCaughtUp: boolean;
  /** Goes up when the page itself has to be loaded again. */
  reloads: number;
  /** Words that could not be sent were removed after half an hour. */
  removedOld: boolean;
};

/** What happened to a line. `at`: milliseconds, of this device's clock. */
export type LineEvent<Item, Now> = { at: number } & (
  | { kind: "connected" }
  | { kind: "lost" }
  | { kind: "caught-up"; ask: number; answer: CatchUp<Item, Now> | LiveRefusal }
  | { kind: "no-answer"; ask: number }
  | { kind: "items"; items: readonly Item[] }
  | { kind: "now"; now: Now }
  | { kind: "gone" }
  /** The tab came back, or the device says that there is a line again. */
  | { kind: "woke" }
  | { kind: "tick" }
  /** The words that wait were taken out of the tab: it was left, or cleared. */
  | { kind: "wiped" }
  | { kind: "written"; clientId: string; words: string }
  | { kind: "taken-back"; clientId: string }
  | { kind: "said"; clientId: string; answer: (Said & { help?: boolean }) | LiveRefusal }
  | { kind: "not-said"; clientId: string }
  | { kind: "said-by-form"; clientId: string; kept: boolean }
);

/** What has to be done because of it. */
export type LineAsk =
  | { kind: "catch-up"; ask: number; after: number }
  | { kind: "say"; message: Waiting; after: number }
  | { kind: "say-by-form"; message: Waiting }
  /** The line is taken for dead: begin again. */
  | { kind: "renew" }
  | { kind: "close" };

/** How a side reads its items. */
export type Side<Item> = {
  /** The id that the writer's own browser made for it; null for what others wrote. */
  ownIdOf(item: Item): string | null;
  /** The page shows more because of it, and is loaded again. */
  asksReload(item: Item): boolean;
  /** What others wrote since is read before words go out: those that were behind go back to their writer. */
  readsFirst: boolean;
};

type Begun<Item extends { n: number }, Now> = {
  conversation: string;
  items: readonly Item[];
  now: Now;
  live: boolean;
  /** What the tab kept from before the page was loaded. */
  waiting: readonly Waiting[];
};

/** A line as a page begins with it. Where nothing is live, what waits goes by the form. */
export function beginLine<Item extends { n: number }, Now>(begun: Begun<Item, Now>): Line<Item, Now> {
  const { conversation, items, now, live, waiting } = begun;
  return {
    conversation,
    transcript: beginTranscript(items),
    now,
    connection: live ? "connecting" : "gone",
    asking: null,
    asked: 0,
    waiting,
    isKept: waiting.length > 0,
    holdUntil: 0,
    heardAt: 0,
    everCaughtUp: false,
    reloads: 0,
    removedOld: false,
  };
}
