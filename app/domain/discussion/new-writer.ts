import type { WriterFacts } from "./must-be-looked-at.ts";

/** How many posts somebody whom nobody knew can write in an hour, while they are new. */
export const postsOfNewWriter = 10;

const hourMs = 3_600_000;

/** Whether the limit of new writers counts for somebody. Who was invited, is of a listed domain or holds a role is known. */
export function isNewWriter({ joinedByRequest, holdsRole }: WriterFacts, joinedAt: Date, now: Date): boolean {
  const newForMs = 30 * 24 * hourMs;
  return joinedByRequest && !holdsRole && now.getTime() - joinedAt.getTime() < newForMs;
}

/** When somebody new can write again, or null: at once. `written`: the moments of their posts, in any order. */
export function writesAgainAt(written: readonly Date[], now: Date): Date | null {
  const within = written
    .filter((at) => now.getTime() - at.getTime() < hourMs)
    .toSorted((a, b) => a.getTime() - b.getTime());
  const oldest = within.at(-postsOfNewWriter);
  return oldest === undefined ? null : new Date(oldest.getTime() + hourMs);
}
