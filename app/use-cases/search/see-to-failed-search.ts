import { ok, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeFailedSearch } from "#db/search/failed-searches.ts";

/** Takes one off the list of what was looked for in vain. If people go on looking for it, it comes back by itself. */
export async function seeToFailedSearch(
  tools: UseCaseTools,
  { by, words }: { by: string; words: string },
): Promise<Result<null, never>> {
  await removeFailedSearch(tools.db, words);
  await noteChange(tools, by, "failed-search-seen-to", "search");
  return ok(null);
}
