import type { CatchUp, LiveRefusal } from "#realtime/messages.ts";
import type { Line, LineAsk, Side } from "./line-state.ts";
import { allLate } from "./outbox.ts";
import { hasGap, lastOf } from "./transcript.ts";
import { withItems } from "./with-items.ts";

type Numbered = { n: number };

/** A line after something happened, and what has to be done because of it. */
export type After<Item extends Numbered, Now> = { line: Line<Item, Now>; asks: LineAsk[] };

/** What is asked for again when nothing was heard for so long. */
export const idleMs = 30_000;
const tryAgainMs = 5_000;

/** Nothing is known of the other side any more; what was on its way is tried again. */
export function broken<Item extends Numbered, Now>(line: Line<Item, Now>): Line<Item, Now> {
  if (line.connection === "gone") return line;
  return { ...line, connection: "waiting for the line", asking: null, now: null, waiting: allLate(line.waiting) };
}

/** Nothing is live here any more: the page is loaded again, and what waits goes by the form. */
export function gone<Item extends Numbered, Now>(line: Line<Item, Now>): After<Item, Now> {
  if (line.connection === "gone") return { line, asks: [] };
  const closed: Line<Item, Now> = { ...broken(line), connection: "gone", reloads: line.reloads + 1 };
  return { line: closed, asks: [{ kind: "close" }] };
}

export function askForNew<Item extends Numbered, Now>(line: Line<Item, Now>): After<Item, Now> {
  const ask = line.asked + 1;
  return {
    line: { ...line, asking: ask, asked: ask },
    asks: [{ kind: "catch-up", ask, after: lastOf(line.transcript) }],
  };
}

export function askIfGap<Item extends Numbered, Now>(line: Line<Item, Now>): After<Item, Now> {
  const canAsk = line.connection === "caught up" && line.asking === null;
  return canAsk && hasGap(line.transcript) ? askForNew(line) : { line, asks: [] };
}

export function caughtUp<Item extends Numbered, Now>(
  line: Line<Item, Now>,
  { ask, answer, at }: { ask: number; answer: CatchUp<Item, Now> | LiveRefusal; at: number },
  side: Side<Item>,
): After<Item, Now> {
  if (!answer.ok) return ask === line.asking ? notCaughtUp(line, answer, at) : { line, asks: [] };
  const taken = withItems(line, answer.items, side);
  if (ask !== line.asking) return { line: taken, asks: [] };
  const fresh = { ...taken, now: answer.now, heardAt: at };
  if (!answer.more && !hasGap(fresh.transcript)) {
    return { line: { ...fresh, asking: null, connection: "caught up", everCaughtUp: true }, asks: [] };
  }
  const cameFurther = lastOf(fresh.transcript) > lastOf(line.transcript);
  return cameFurther ? askForNew(fresh) : { line: askLater(fresh, at, tryAgainMs), asks: [] };
}

function notCaughtUp<Item extends Numbered, Now>(
  line: Line<Item, Now>,
  refusal: LiveRefusal,
  at: number,
): After<Item, Now> {
  if (refusal.kind === "gone" || refusal.kind === "not-live") return gone(line);
  const waitMs = refusal.kind === "too-fast" ? refusal.retryAfterSeconds * 1_000 : tryAgainMs;
  return { line: askLater(line, at, waitMs), asks: [] };
}

/** The next tick after that moment asks. */
function askLater<Item extends Numbered, Now>(line: Line<Item, Now>, at: number, waitMs: number): Line<Item, Now> {
  return { ...broken(line), connection: "connecting", heardAt: at - idleMs + waitMs };
}
