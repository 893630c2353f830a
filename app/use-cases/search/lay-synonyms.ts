import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertSynonyms, listSynonyms } from "#db/search/synonyms.ts";

/** Lays down the content's synonyms that were never here. What a facilitator changed or emptied stays as they left it. */
export async function laySynonyms({ db, now, content }: UseCaseTools, _input: null): Promise<Result<null, never>> {
  const here = new Set((await listSynonyms(db)).map(({ id }) => id));
  for (const { id, words } of content.vocabulary.synonyms) {
    if (!here.has(id)) await insertSynonyms(db, { id, words, fromContent: true, changedAt: now, changedBy: null });
  }
  return ok(null);
}
