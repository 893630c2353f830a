import { afterSaying, failed } from "./after-saying.ts";
import { askForNew, askIfGap, broken, caughtUp, gone, idleMs, type After } from "./catching-up.ts";
import type { Line, LineEvent, Side } from "./line-state.ts";
import { nextToSend, withoutOld, withState, type Waiting } from "./outbox.ts";
import { lastOf } from "./transcript.ts";
import { withItems } from "./with-items.ts";

type Numbered = { n: number };

/**
 * The whole of what a live page does, without a clock, a socket or a screen. Items are taken in any order; what was
 * written is sent one at a time and again until it is kept; nothing is sent before the view has caught up.
 */
export function lineAfter<Item extends Numbered, Now>(
  before: Line<Item, Now>,
  event: LineEvent<Item, Now>,
  side: Side<Item>,
): After<Item, Now> {
  const happened = afterEvent(before, event, side);
  return sendNext(happened, event.at);
}

function afterEvent<Item extends Numbered, Now>(
  line: Line<Item, Now>,
  event: LineEvent<Item, Now>,
  side: Side<Item>,
): After<Item, Now> {
  switch (event.kind) {
    case "connected":
      return line.connection === "gone" ? { line, asks: [] } : askForNew({ ...line, connection: "connecting" });
    case "lost":
      return { line: broken(line), asks: [] };
    case "caught-up":
      return caughtUp(line, event, side);
    case "no-answer":
      return event.ask === line.asking ? { line: broken(line), asks: [{ kind: "renew" }] } : { line, asks: [] };
    case "items":
      return askIfGap({ ...withItems(line, event.items, side), heardAt: event.at });
    case "now":
      return { line: { ...line, now: event.now }, asks: [] };
    case "gone":
      return gone(line);
    case "woke":
      return woke(line);
    case "tick":
      return ticked(line, event.at);
    case "wiped":
      return { line: { ...line, waiting: line.waiting.filter(({ state }) => state === "sent") }, asks: [] };
    case "written":
      return { line: { ...line, waiting: [...line.waiting, newWaiting(line, event)] }, asks: [] };
    case "taken-back":
      return { line: { ...line, waiting: line.waiting.filter((one) => one.clientId !== event.clientId) }, asks: [] };
    case "said":
      return answered(line, event, side);
    case "not-said":
      return notSaid(line, event.clientId);
    case "said-by-form":
      return { line: event.kept ? sentByForm(line, event.clientId) : failed(line, event.at + idleMs), asks: [] };
  }
}

function newWaiting<Item extends Numbered, Now>(
  { conversation, transcript }: Line<Item, Now>,
  { clientId, words, at }: { clientId: string; words: string; at: number },
): Waiting {
  return { conversation, clientId, words, at, seen: lastOf(transcript), state: "waiting" };
}

/** Whether it was kept is not known. The same id is sent again as soon as the view has caught up. */
function notSaid<Item extends Numbered, Now>(line: Line<Item, Now>, clientId: string): After<Item, Now> {
  const isOnItsWay = line.waiting.some((one) => one.clientId === clientId && one.state === "sending");
  return isOnItsWay ? { line: broken(line), asks: [{ kind: "renew" }] } : { line, asks: [] };
}

function woke<Item extends Numbered, Now>(line: Line<Item, Now>): After<Item, Now> {
  const isOpening = line.connection === "connecting" && line.asked === 0;
  if (line.connection === "gone" || isOpening) return { line, asks: [] };
  if (line.connection === "waiting for the line") return { line, asks: [{ kind: "renew" }] };
  // A sleeping device may take a dead line for a live one: the view is stale until an answer says otherwise.
  return askForNew({ ...line, connection: "connecting" });
}

function ticked<Item extends Numbered, Now>(line: Line<Item, Now>, at: number): After<Item, Now> {
  const waiting = withoutOld(line.waiting, at);
  const removedOld = line.removedOld || waiting.length < line.waiting.length;
  const kept = removedOld === line.removedOld ? line : { ...line, waiting, removedOld };
  const isOpen = kept.connection === "caught up" || kept.connection === "connecting";
  const isIdle = at - kept.heardAt >= idleMs || kept.waiting.some(({ state }) => state === "sent");
  return isOpen && kept.asking === null && isIdle ? askForNew(kept) : { line: kept, asks: [] };
}

function answered<Item extends Numbered, Now>(
  line: Line<Item, Now>,
  event: Extract<LineEvent<Item, Now>, { kind: "said" }>,
  side: Side<Item>,
): After<Item, Now> {
  const { line: after, ask } = afterSaying(line, event, side);
  if (ask === "gone") return gone(after);
  const settled = withItems(after, [], side);
  return ask === "catch-up" ? askForNew(settled) : { line: settled, asks: [] };
}

function sentByForm<Item extends Numbered, Now>(line: Line<Item, Now>, clientId: string): Line<Item, Now> {
  return { ...line, waiting: withState(line.waiting, clientId, "sent"), reloads: line.reloads + 1 };
}

function sendNext<Item extends Numbered, Now>({ line, asks }: After<Item, Now>, at: number): After<Item, Now> {
  const next = at < line.holdUntil ? null : nextToSend(line.waiting);
  if (next === null || (line.connection !== "caught up" && line.connection !== "gone")) return { line, asks };
  const message: Waiting = { ...next, state: "sending" };
  const sending = { ...line, waiting: withState(line.waiting, next.clientId, "sending") };
  if (line.connection === "gone") return { line: sending, asks: [...asks, { kind: "say-by-form", message }] };
  return { line: sending, asks: [...asks, { kind: "say", message, after: message.seen }] };
}
