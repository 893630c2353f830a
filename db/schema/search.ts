import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";
import { storedFiles } from "./versions.ts";

/** Words that mean the same to those who search. Edited by facilitators; they work from the next search on. */
export const searchSynonyms = sqliteTable("search_synonyms", {
  id: text("id").primaryKey(),
  words: text("words", { mode: "json" }).$type<string[]>().notNull(),
  fromContent: integer("from_content", { mode: "boolean" }).notNull(), // first laid down by the content's file
  changedAt: moment("changed_at").notNull(),
  changedBy: text("changed_by"), // null: the content's own
});

/** Searches that found nothing. The words themselves are kept from the third on; before that only their keyed hash. */
export const failedSearches = sqliteTable("failed_searches", {
  wordsHash: text("words_hash").primaryKey(),
  words: text("words"),
  count: integer("count").notNull(),
  lastBy: text("last_by").notNull(), // keyed hash of the day and the session or address, so that one reader counts once a day
  lastAt: moment("last_at").notNull(),
});

/** The small index of what everyone may see, which answers in the browser while somebody types. One row: the newest. */
export const catalogues = sqliteTable("catalogues", {
  id: integer("id").primaryKey(), // 1
  storedId: text("stored_id")
    .notNull()
    .references(() => storedFiles.id),
  numbers: text("numbers", { mode: "json" }).$type<number[]>().notNull(), // whose titles stand in it
  madeAt: moment("made_at").notNull(),
});
