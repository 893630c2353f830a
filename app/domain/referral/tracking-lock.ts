/** Wrong tries at a tracking page since the last right one. */
export type Tries = { wrong: number; lockedUntil: Date | null };

const mostWrongTries = 5;
const lockMinutes = 15;

/** Whether a tracking page is locked now. A gentle lock: it opens by itself. */
export function isLocked(tries: Tries, now: Date): boolean {
  return tries.lockedUntil !== null && now < tries.lockedUntil;
}

/** How long a lock still holds, in whole minutes, never 0 while it holds. */
export function lockMinutesLeft(tries: Tries, now: Date): number {
  return isLocked(tries, now) ? Math.ceil(((tries.lockedUntil?.getTime() ?? 0) - now.getTime()) / 60_000) : 0;
}

/**
 * The tries after one more. Five wrong words in a row lock the page for 15 minutes; after that five more may be tried.
 * While it is locked nothing counts, not even the right word: a guess then tells nothing and makes the lock no longer.
 */
export function triesAfter(tries: Tries, right: boolean, now: Date): Tries {
  if (isLocked(tries, now)) return tries;
  if (right) return { wrong: 0, lockedUntil: null };
  const wrong = tries.wrong + 1;
  if (wrong < mostWrongTries) return { wrong, lockedUntil: null };
  return { wrong: 0, lockedUntil: new Date(now.getTime() + lockMinutes * 60_000) };
}
