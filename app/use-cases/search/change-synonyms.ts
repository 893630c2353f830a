import { ok, refuse, type Result } from "#app/domain/result.ts";
import { wordsOf } from "#app/domain/search/search-words.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertSynonyms, listSynonyms, removeSynonyms, updateSynonyms } from "#db/search/synonyms.ts";

/** `id` null: a new group. Fewer than two words: the group is taken away. */
export type ChangeSynonyms = { by: string; id: string | null; words: string[] };

export type SynonymsRefusal = { kind: "too-few-words" } | { kind: "no-such-group" };

/**
 * Changes which words mean the same to those who search; it counts from the next search on. A group of the content's file
 * that is taken away stays as an empty row, so that the next start does not bring it back.
 */
export async function changeSynonyms(
  tools: UseCaseTools,
  { by, id, words }: ChangeSynonyms,
): Promise<Result<null, SynonymsRefusal>> {
  const { db, now, newId } = tools;
  const kept = [...new Map(words.map((one) => [wordsOf(one).join(" "), one])).entries()].flatMap(([key, one]) =>
    key === "" ? [] : [one],
  );
  if (id === null) {
    if (kept.length < 2) return refuse({ kind: "too-few-words" });
    const added = newId();
    await insertSynonyms(db, { id: added, words: kept, fromContent: false, changedAt: now, changedBy: by });
    await noteChange(tools, by, "search-words-changed", added);
    return ok(null);
  }
  const before = (await listSynonyms(db)).find((one) => one.id === id);
  if (before === undefined) return refuse({ kind: "no-such-group" });
  if (kept.length < 2 && !before.fromContent) await removeSynonyms(db, id);
  else await updateSynonyms(db, { id, words: kept.length < 2 ? [] : kept, changedAt: now, changedBy: by });
  await noteChange(tools, by, "search-words-changed", id);
  return ok(null);
}
