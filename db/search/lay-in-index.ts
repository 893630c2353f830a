import { sql } from "drizzle-orm";
import { blockLines } from "#app/domain/documents/page-words.ts";
import { mostFiles, mostPages, rowOf, rowsOf } from "#app/domain/search/place-in-library.ts";
import type { Database } from "#db/open.ts";
import { rowId } from "./row-id.ts";
import { findWordsOf, listPageWords } from "./words-of.ts";

type Row = { row: number; title: string; words: string; more: string; notes: string };

/** What ids of the vocabularies are called, so that a resource is found by those names. */
export type Labels = (facet: "topic" | "place" | "audience" | "type", id: string) => string;

/**
 * Lays a resource into the index again: its own words, and each page of the version that readers see (of a draft, its
 * newest). Called in the act that changed them. Hidden pages are left out, and notes unless they are allowed. What is past
 * 63 files or 16,383 pages a file is not laid.
 */
export async function layInIndex(db: Database, resourceId: string, labels: Labels): Promise<void> {
  const own = await findWordsOf(db, resourceId);
  if (own === null) return;
  await takeFromIndex(db, own.number);
  const tags = [...own.tags.map(({ facet, value }) => labels(facet, value)), labels("type", own.type)];
  const more = [own.author, own.organisation, ...tags, ...own.names].join("\n");
  const place = { number: own.number, file: 0, page: 0 };
  await lay(db, { row: rowOf(place), title: own.title, words: own.summary, more, notes: "" });
  for (const page of await listPageWords(db, resourceId, own.versionId)) {
    if (page.file > mostFiles || page.number > mostPages) continue;
    await lay(db, {
      row: rowOf({ number: own.number, file: page.file, page: page.number }),
      title: page.title,
      words: blockLines(page.blocks).join("\n"),
      more: "",
      notes: own.notesAllowed ? blockLines(page.notes).join("\n") : "",
    });
  }
}

/** Takes a resource out of the index, with all its pages. */
export async function takeFromIndex(db: Database, number: number): Promise<void> {
  const { from, before } = rowsOf(number);
  const ofIt = sql`rowid >= ${rowId(from)} AND rowid < ${rowId(before)}`;
  db.run(sql`DELETE FROM library_words WHERE ${ofIt}`);
  db.run(sql`DELETE FROM library_spelled WHERE ${ofIt}`);
}

async function lay(db: Database, { row, title, words, more, notes }: Row): Promise<void> {
  db.run(
    sql`INSERT INTO library_words (rowid, title, words, more, notes) VALUES (${row}, ${title}, ${words}, ${more}, ${notes})`,
  );
  const spelled = [title, words, more, notes].join("\n");
  db.run(sql`INSERT INTO library_spelled (rowid, words) VALUES (${row}, ${spelled})`);
}
