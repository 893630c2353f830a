import { asc, eq } from "drizzle-orm";
import type { SynonymGroup } from "#app/domain/search/match-text.ts";
import { wordsOf } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { searchSynonyms } from "#db/schema/index.ts";

export type Synonyms = { id: string; words: string[]; fromContent: boolean; changedAt: Date };

const columns = {
  id: searchSynonyms.id,
  words: searchSynonyms.words,
  fromContent: searchSynonyms.fromContent,
  changedAt: searchSynonyms.changedAt,
};

export async function listSynonyms(db: Database): Promise<Synonyms[]> {
  return readSynonyms(db);
}

/** As search uses them: each cut into words. */
export async function listSynonymGroups(db: Database): Promise<SynonymGroup[]> {
  return db.keepUntilChange("synonym-groups", (on) =>
    readSynonyms(on).map(({ words }) => words.map(wordsOf).filter((one) => one.length > 0)),
  );
}

function readSynonyms(db: Database): Synonyms[] {
  return db.select(columns).from(searchSynonyms).orderBy(asc(searchSynonyms.id)).all();
}

export async function insertSynonyms(db: Database, row: typeof searchSynonyms.$inferInsert): Promise<void> {
  await db.insert(searchSynonyms).values(row);
}

export async function updateSynonyms(
  db: Database,
  { id, ...row }: Pick<typeof searchSynonyms.$inferSelect, "id" | "words" | "changedAt" | "changedBy">,
): Promise<boolean> {
  const { changes } = await db.update(searchSynonyms).set(row).where(eq(searchSynonyms.id, id));
  return changes > 0;
}

export async function removeSynonyms(db: Database, id: string): Promise<boolean> {
  const { changes } = await db.delete(searchSynonyms).where(eq(searchSynonyms.id, id));
  return changes > 0;
}
