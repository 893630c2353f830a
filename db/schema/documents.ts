import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { AccessibilityFinding } from "#app/domain/documents/accessibility-finding.ts";
import type { Block } from "#app/domain/documents/block.ts";
import { flag, moment } from "./columns.ts";
import { resources } from "./library.ts";
import { storedFiles } from "./versions.ts";
import { members } from "./people.ts";

/** What was read from stored bytes: once for the same bytes, in whatever resource they stand. */
export const documents = sqliteTable("documents", {
  id: text("id").primaryKey(),
  storedId: text("stored_id")
    .notNull()
    .unique()
    .references(() => storedFiles.id),
  state: text("state").$type<"waiting" | "reading" | "read" | "refused">().notNull(),
  refusal: text("refusal"), // which limit was met, a code
  done: integer("done").notNull(), // pages so far, for "12 of 40"
  of: integer("of"),
  pictures: text("pictures").$type<"rendered" | "twin" | "card">(),
  language: text("language"),
  report: text("report", { mode: "json" }).$type<AccessibilityFinding[]>(),
  grade: text("grade"),
  changedAt: moment("changed_at").notNull(),
});

/** A page or slide as a machine read it. Hidden ones are kept for the owner's eyes only in number, never in words. */
export const documentPages = sqliteTable(
  "document_pages",
  {
    id: text("id").primaryKey(),
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id),
    number: integer("number").notNull(),
    kind: text("kind").$type<"page" | "slide">().notNull(),
    title: text("title").notNull(),
    blocks: text("blocks", { mode: "json" }).$type<Block[]>().notNull(),
    notes: text("notes", { mode: "json" }).$type<Block[]>().notNull(),
    hidden: flag("hidden").notNull(),
    fingerprint: text("fingerprint").notNull(), // of the words that were read
    pictureId: text("picture_id").references(() => storedFiles.id),
    thumbnailId: text("thumbnail_id").references(() => storedFiles.id),
  },
  (t) => [unique("document_pages_one").on(t.documentId, t.number)],
);

/** A page's text put right by hand. It holds for every version in which the same words were read. */
export const pageCorrections = sqliteTable(
  "page_corrections",
  {
    id: text("id").primaryKey(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    fingerprint: text("fingerprint").notNull(),
    title: text("title").notNull(),
    blocks: text("blocks", { mode: "json" }).$type<Block[]>().notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
  },
  (t) => [index("page_corrections_of").on(t.resourceId, t.fingerprint, t.at)],
);

/** A named member read the whole text version and says that it is right. */
export const textChecks = sqliteTable(
  "text_checks",
  {
    id: text("id").primaryKey(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
  },
  (t) => [index("text_checks_of").on(t.documentId)],
);
