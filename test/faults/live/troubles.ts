import { setTimeout as sleep } from "node:timers/promises";
import { makeDice } from "#commands/simulate/make-dice.ts";
import type { TalkAsked } from "./talk-through.ts";

type Trouble = NonNullable<TalkAsked["trouble"]>;

/** Every line breaks, again and again, each time after a while between the two. */
export function cutEvery(leastMs: number, mostMs: number, seed: number): Trouble {
  const dice = makeDice(seed);
  return async ({ lines }, over) => {
    while (!over.aborted) {
      await waitUnless(over, leastMs + dice.whole(mostMs - leastMs));
      lines.cut();
    }
  };
}

/** The site's process stands still for so long, as on a machine that is moved or has no time for it. */
export function standStill(afterMs: number, forMs: number): Trouble {
  return async ({ site }) => {
    await sleep(afterMs);
    site.process.kill("SIGSTOP");
    try {
      await sleep(forMs);
    } finally {
      site.process.kill("SIGCONT");
    }
  };
}

/** Resolves early, and is no error, when it is over. */
async function waitUnless(over: AbortSignal, ms: number): Promise<void> {
  await sleep(ms, null, { signal: over }).catch((reason: unknown) => {
    if (!over.aborted) throw reason;
  });
}
