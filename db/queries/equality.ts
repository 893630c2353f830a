import { sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { equalityAnswers } from "#db/schema/index.ts";

export type EqualityAnswers = Omit<typeof equalityAnswers.$inferSelect, "id"> & {
  id: string; // random, made with the form: sent twice is kept once
  place: number; // random, 1 to 2^48
};

/**
 * Keeps optional answers apart from everything. SQLite numbers its rows in the order they come in, and that order would
 * say who answered; so each row gets a place by chance.
 */
export async function insertEqualityAnswers(db: Database, row: EqualityAnswers): Promise<void> {
  const { id, place, month, councilCode } = row;
  const answers = JSON.stringify(row.answers);
  db.run(
    sql`INSERT INTO ${equalityAnswers} (rowid, id, month, council_code, answers)
        VALUES (${place}, ${id}, ${month}, ${councilCode}, ${answers}) ON CONFLICT DO NOTHING`,
  );
}
