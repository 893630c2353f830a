import { quantileOf } from "../../../bench/measure.ts";
import type { Side } from "./groups.ts";

/** From Send to a page of the other side, in milliseconds. */
export type Arrivals = { count: number; p50: number; p95: number; slowest: number };

/** How long each message takes to each page of the other side, whatever happens between. */
export function makeArrivals() {
  const wroteAt = new Map<string, { side: Side; at: number }>();
  const took: Record<Side, number[]> = { person: [], desk: [] };
  return {
    wrote: (side: Side, words: string) => void wroteAt.set(words, { side, at: performance.now() }),
    heard(by: Side, words: string): void {
      const wrote = wroteAt.get(words);
      if (wrote !== undefined && wrote.side !== by) took[by].push(performance.now() - wrote.at);
    },
    to(side: Side): Arrivals {
      const times = took[side];
      const [p50 = 0, p95 = 0, slowest = 0] = [0.5, 0.95, 1].map((share) => Math.round(quantileOf(times, share)));
      return { count: times.length, p50, p95, slowest };
    },
    /** What was heard until now is not counted. */
    beginAnew(): void {
      took.person = [];
      took.desk = [];
    },
  };
}
