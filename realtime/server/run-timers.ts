import { errorFields } from "#app/http/error-fields.ts";
import { endPassedJoins } from "#app/use-cases/conversation/end-lost-joins.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listLiveJoins } from "#db/queries/live.ts";
import type { Host } from "./host.ts";
import type { Watch } from "./keep-watch.ts";

export type Timings = {
  /** Somebody who has joined and has no page open for this long has left. */
  ghostMs: number;
  /** How often everyone is looked at again, whatever happened. */
  watchMs: number;
  /** How often what is said of who is there is made anew. */
  nowMs: number;
  /** How often a line is asked whether it is there, and how long it may take to answer. */
  pingEveryMs: number;
  pingWaitMs: number;
};

const minute = 60_000;
const spreadMs = 2_000; // what is made anew for all is not made in one go

/** What is done by the clock. @returns a function that ends it. */
export function runTimers(
  host: Host,
  watches: readonly Pick<Watch, "everyone">[],
  { watchMs = minute, nowMs = minute }: Partial<Timings>,
): () => void {
  const { services } = host;
  const every = (ms: number, work: () => Promise<void>) =>
    setInterval(() => {
      work().catch((error: unknown) => services.log("live-timer-failed", errorFields(error)));
    }, ms).unref();

  const timers = [
    ...watches.map(({ everyone }) => every(watchMs, everyone)),
    every(nowMs, async () => {
      // Whoever said "I'm here" for a time that has passed is told to have left before others are told who is there.
      if ((await listLiveJoins(services.db.read)).length > 0) await perform(services, endPassedJoins, null);
      let place = 0;
      for (const room of host.rooms.all()) host.tellNow.soon(room, place++ % spreadMs);
    }),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
