import { ok, type Result } from "#app/domain/result.ts";
import { wordsOf } from "#app/domain/search/search-words.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { countFailedSearch } from "#db/search/failed-searches.ts";

const longest = 80; // letters: what is longer is a story, and stories are not kept

/**
 * Counts what was looked for in vain. The caller has listened to it first: words in which danger was heard never come
 * here. `reader`: what tells one reader from another for a day, a session or an address. Source: decision record 0026.
 */
export async function noteFailedSearch(
  { db, now }: UseCaseTools,
  { typed, reader }: { typed: string; reader: string },
): Promise<Result<null, never>> {
  const words = wordsOf(typed).join(" ");
  if (words !== "" && words.length <= longest) await countFailedSearch(db, { words, reader, at: now });
  return ok(null);
}
