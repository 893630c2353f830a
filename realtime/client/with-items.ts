import type { Line, Side } from "./line-state.ts";
import { takeItems } from "./transcript.ts";

/** The transcript with what came; what stands in it waits no longer. */
export function withItems<Item extends { n: number }, Now>(
  line: Line<Item, Now>,
  came: readonly Item[],
  { ownIdOf, asksReload }: Side<Item>,
): Line<Item, Now> {
  const transcript = takeItems(line.transcript, came);
  const fresh = transcript.items.slice(line.transcript.items.length);
  const there = new Set(transcript.items.map(ownIdOf));
  const waiting = line.waiting.filter(({ clientId }) => !there.has(clientId));
  const reloads = line.reloads + (fresh.some(asksReload) ? 1 : 0);
  return { ...line, transcript, reloads, waiting: waiting.length < line.waiting.length ? waiting : line.waiting };
}
