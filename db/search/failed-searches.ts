import { desc, eq, isNotNull, lt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { failedSearches } from "#db/schema/index.ts";

/** A search that found nothing, often enough to be told: what was typed, how often, and when last. */
export type FailedSearch = { words: string; count: number; lastAt: Date };

/** From how many times on the words themselves are kept. Before that only their keyed hash is. */
export const timesBeforeKept = 3;

/** Counts a search that found nothing: once a day for one reader, and without its words until the third time. */
export async function countFailedSearch(
  db: Database,
  given: { words: string; reader: string; at: Date },
): Promise<void> {
  const wordsHash = db.sealer.index("failed-search", given.words);
  const lastBy = db.sealer.index("failed-search-by", `${given.reader} ${given.at.toISOString().slice(0, 10)}`);
  const [before] = await db.select().from(failedSearches).where(eq(failedSearches.wordsHash, wordsHash));
  if (before?.lastBy === lastBy) return;
  const count = (before?.count ?? 0) + 1;
  const kept = { count, lastBy, lastAt: given.at, words: count >= timesBeforeKept ? given.words : null };
  if (before === undefined) await db.insert(failedSearches).values({ wordsHash, ...kept });
  else await db.update(failedSearches).set(kept).where(eq(failedSearches.wordsHash, wordsHash));
}

/** What was looked for in vain, the most wanted first. */
export async function listFailedSearches(db: Database, most: number): Promise<FailedSearch[]> {
  const rows = await db
    .select({ words: failedSearches.words, count: failedSearches.count, lastAt: failedSearches.lastAt })
    .from(failedSearches)
    .where(isNotNull(failedSearches.words))
    .orderBy(desc(failedSearches.count), desc(failedSearches.lastAt))
    .limit(most);
  return rows.flatMap(({ words, ...row }) => (words === null ? [] : [{ words, ...row }]));
}

/** Takes one off the list, when somebody has seen to it. */
export async function removeFailedSearch(db: Database, words: string): Promise<void> {
  await db.delete(failedSearches).where(eq(failedSearches.wordsHash, db.sealer.index("failed-search", words)));
}

/** Forgets what nobody has looked for since. */
export async function removeFailedBefore(db: Database, before: Date): Promise<number> {
  const { changes } = await db.delete(failedSearches).where(lt(failedSearches.lastAt, before));
  return changes;
}
