import type { LiveRefusal, Said } from "#realtime/messages.ts";
import type { Line, Side } from "./line-state.ts";
import { allLate, withRefusal, withState } from "./outbox.ts";

type Answer = (Said & { help?: boolean }) | LiveRefusal;
type AfterSaying<Item extends { n: number }, Now> = {
  line: Line<Item, Now>;
  ask: "catch-up" | "gone" | null; // "gone": nothing is said over this line any more
};

const tryAgainMs = 5_000;

/** What an answer to one message means for the line, and what has to be asked because of it. */
export function afterSaying<Item extends { n: number }, Now>(
  line: Line<Item, Now>,
  { at, clientId, answer }: { at: number; clientId: string; answer: Answer },
  { readsFirst }: Pick<Side<Item>, "readsFirst">,
): AfterSaying<Item, Now> {
  if (answer.ok) return { line: kept(line, clientId, answer.help === true), ask: null };
  switch (answer.kind) {
    case "gone":
    case "not-live":
    case "odd": // this page is older than the site: the form is understood all the same
      return { line, ask: "gone" };
    case "behind": {
      const held = readsFirst ? { ...line, waiting: withRefusal(line.waiting, clientId, answer) } : failed(line, at);
      return { line: { ...held, connection: "connecting" }, ask: "catch-up" };
    }
    case "too-fast":
      return { line: failed(line, at + answer.retryAfterSeconds * 1_000), ask: null };
    case "not-saved":
      return { line: failed(line, at + tryAgainMs), ask: null };
    case "empty":
    case "changed": // it was kept before, with the words of that time
    case "too-long":
    case "refused":
      return { line: { ...line, waiting: withRefusal(line.waiting, clientId, answer) }, ask: null };
  }
}

/** Nothing is on its way, and nothing is tried before that moment. */
export function failed<Item extends { n: number }, Now>(line: Line<Item, Now>, holdUntil: number): Line<Item, Now> {
  return { ...line, waiting: allLate(line.waiting), holdUntil };
}

/** It waits until it is seen in the conversation; with news of its own, or with the next catching up. */
function kept<Item extends { n: number }, Now>(
  line: Line<Item, Now>,
  clientId: string,
  help: boolean,
): Line<Item, Now> {
  const waiting = withState(line.waiting, clientId, "sent");
  return { ...line, waiting, reloads: line.reloads + (help ? 1 : 0) };
}
