import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Limits } from "#app/config.ts";

export type LimitKind =
  "start" | "answer" | "track" | "sign-in" | "join" | "code" | "mail" | "choose" | "connect" | "mail-in";

/** Who asks. `about` narrows a count to one thing (a member, a reference): never counted without the address or session. */
export type Asker = { session: string | null; address: string; about?: string };

export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

export type RateLimits = {
  /** Counts one try. */
  take(kind: LimitKind, who: Asker): Promise<Allowance>;
  /** Takes back one try that went well, where only wrong ones should count (codes, tracking words). */
  giveBack(kind: LimitKind, who: Asker): Promise<void>;
};

const hour = 3600;
const joins = { perSession: 5, perAddress: 30 }; // requests to join in an hour: a whole office may ask at once
const browsersPerAddress = 600; // that begin to choose sessions, or answer about one, in an hour: a whole conference's hall
const mailsToOneAddress = { points: 20, duration: 24 * hour }; // a surgery's shared address, and no more than a nuisance
const mailsInPerMinute = 240; // that one mail server hands over: it keeps the others and tries again
const codeTries = { points: 5, duration: 900 }; // wrong codes for one session, or for one member from one address

/**
 * Counts in memory, for one process. The session is asked first, so that one busy browser does not use up the ceiling of
 * the surgery or library whose address it shares. Nothing is counted by account alone: that would let a stranger lock
 * someone out. Source: config.ts for the ceilings.
 */
export function makeRateLimits(limits: Limits): RateLimits {
  const kinds: Record<
    LimitKind,
    { session?: RateLimiterMemory; address?: RateLimiterMemory; about?: RateLimiterMemory }
  > = {
    start: {
      session: limiter(limits.startsPerSessionPerHour, hour),
      address: limiter(limits.startsPerAddressPerHour, hour),
    },
    answer: { session: limiter(limits.answersPerSessionPerMinute, 60) },
    track: { address: limiter(limits.tracksPerAddressPerHour, hour) },
    "sign-in": { address: limiter(limits.signInsPerAddressPerHour, hour) },
    join: {
      session: limiter(joins.perSession, hour),
      address: limiter(joins.perAddress, hour),
    },
    connect: { address: limiter(limits.connectsPerAddressPerMinute, 60) },
    "mail-in": { address: limiter(mailsInPerMinute, 60) },
    choose: { address: limiter(browsersPerAddress, hour) },
    mail: { address: limiter(mailsToOneAddress.points, mailsToOneAddress.duration) },
    code: {
      session: limiter(codeTries.points, codeTries.duration),
      about: limiter(codeTries.points * 2, codeTries.duration),
      address: limiter(limits.signInsPerAddressPerHour, hour),
    },
  };
  const countersFor = (kind: LimitKind, { session, address, about }: Asker): [RateLimiterMemory, string][] => {
    const { session: bySession, address: byAddress, about: byAbout } = kinds[kind];
    return [
      ...counted(bySession, session),
      ...counted(byAbout, about === undefined ? null : `${about} ${address}`),
      ...counted(byAddress, address),
    ];
  };
  return {
    async take(kind, who) {
      for (const [counter, key] of countersFor(kind, who)) {
        const refused = await consume(counter, key);
        if (refused !== null) return { allowed: false, retryAfterSeconds: refused };
      }
      return { allowed: true };
    },
    async giveBack(kind, who) {
      for (const [counter, key] of countersFor(kind, who)) await counter.reward(key);
    },
  };
}

function counted(counter: RateLimiterMemory | undefined, key: string | null): [RateLimiterMemory, string][] {
  return counter === undefined || key === null ? [] : [[counter, key]];
}

function limiter(points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration });
}

/** @returns null when there was room, else the seconds until there is. */
async function consume(counter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await counter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
