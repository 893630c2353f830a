import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { liveLimits } from "#realtime/messages.ts";

/** What is counted together: messages, questions that read (catching up), and typing. */
export type FrameLimit = "say" | "ask" | "typing";

export type FrameLimits = {
  /** Counts one for a session. @returns null when there was room, else the seconds until there is. */
  take(limit: FrameLimit, tokenHash: string): Promise<number | null>;
};

const asksPerSecond = 20;
const asksAtOnce = 400; // a worker whose line came back asks for every conversation that is open

/** Counts in memory, for one process: so many a second, and so many at once before that. */
export function makeFrameLimits(saysPerSecond: number): FrameLimits {
  const saysAtOnce = Math.max(liveLimits.saysAtOnce, saysPerSecond);
  const counters = {
    say: bursty(saysPerSecond, saysAtOnce),
    ask: bursty(asksPerSecond, asksAtOnce),
    typing: new RateLimiterMemory({ points: 1, duration: 1 }),
  };
  return {
    async take(limit, tokenHash) {
      try {
        await counters[limit].consume(tokenHash);
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
  };
}

/** The spare ones for a burst come back as fast as the steady ones are given. */
function bursty(perSecond: number, atOnce: number): BurstyRateLimiter {
  const spare = Math.max(1, atOnce - perSecond);
  return new BurstyRateLimiter(
    new RateLimiterMemory({ points: perSecond, duration: 1 }),
    new RateLimiterMemory({ points: spare, duration: Math.max(1, Math.ceil(spare / perSecond)) }),
  );
}
