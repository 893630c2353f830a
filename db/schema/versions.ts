import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";
import { resources } from "./library.ts";
import { members } from "./people.ts";

/** A version of what is given: its files, or a link's address. The highest number is the current one. Append-only. */
export const resourceVersions = sqliteTable(
  "resource_versions",
  {
    id: text("id").primaryKey(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    number: integer("number").notNull(),
    url: text("url"), // of a link
    urlKey: text("url_key"), // normalised, to find the same link again
    why: text("why").notNull(),
    madeAt: moment("made_at").notNull(),
    madeBy: text("made_by")
      .notNull()
      .references(() => members.id),
  },
  (t) => [unique("resource_versions_one").on(t.resourceId, t.number), index("resource_versions_url").on(t.urlKey)],
);

/** Bytes on disk, under a random id, outside everything that is served by itself. */
export const storedFiles = sqliteTable(
  "stored_files",
  {
    id: text("id").primaryKey(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("stored_files_sha").on(t.sha256)],
);

/** A file of a version, by the name that it was given. The same stored bytes may stand in several versions. */
export const resourceFiles = sqliteTable(
  "resource_files",
  {
    id: text("id").primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => resourceVersions.id),
    position: integer("position").notNull(),
    name: text("name").notNull(), // as given, byte for byte
    mediaType: text("media_type").notNull(), // found from the bytes and the name
    storedId: text("stored_id")
      .notNull()
      .references(() => storedFiles.id),
    documentId: text("document_id"), // what was read from the bytes; null: nothing to read
    publicStoredId: text("public_stored_id").references(() => storedFiles.id), // a copy without notes, comments and the like
    scan: text("scan").$type<"waiting" | "clean" | "blocked" | "not-scanned">().notNull(),
  },
  (t) => [
    unique("resource_files_one").on(t.versionId, t.position),
    index("resource_files_stored").on(t.storedId),
    index("resource_files_document").on(t.documentId),
  ],
);

/** Where nobody may look before a named person said: nobody can be recognised who has not agreed. */
export const releaseConfirmations = sqliteTable(
  "release_confirmations",
  {
    id: text("id").primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => resourceVersions.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    findings: integer("findings").notNull(), // how many places the guard had pointed at
    at: moment("at").notNull(),
  },
  (t) => [index("release_confirmations_version").on(t.versionId)],
);
