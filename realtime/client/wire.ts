import type { CatchUp, LiveRefusal, Said } from "#realtime/messages.ts";

/** What a line hears of its wire. */
export type WireNews<Item, Now> =
  | { kind: "connected" }
  | { kind: "lost" }
  | { kind: "items"; items: readonly Item[] }
  | { kind: "now"; now: Now }
  | { kind: "gone" };

/** One conversation over one socket, whichever side it is. What gets no answer in time rejects. */
export type Wire<Item, Now> = {
  catchUp(after: number): Promise<CatchUp<Item, Now> | LiveRefusal>;
  say(message: SayOver): Promise<(Said & { help?: boolean }) | LiveRefusal>;
  /** Ends what there is and begins anew at once, whatever wait there would be. */
  renew(): void;
  close(): void;
};

/** `after`: the newest item that the writer could see. */
export type SayOver = { clientId: string; words: string; after: number };
