import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import { flag, moment } from "./columns.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";

/**
 * A resource of the library: a work with one permanent number, and what is said of it. Its files are in versions.
 * Who may see it is decided by `visibleTo` alone: draft, a space, members, everyone, and not before the embargo's end.
 */
export const resources = sqliteTable(
  "resources",
  {
    id: text("id").primaryKey(),
    number: integer("number").notNull().unique(), // stands in its address for ever
    kind: text("kind").$type<"file" | "link">().notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    type: text("type").notNull(),
    language: text("language").notNull(),
    author: text("author").notNull(),
    organisation: text("organisation").notNull(),
    contact: text("contact").notNull(),
    madeOn: text("made_on").notNull(), // "2026", "2026-03", "2026-03-12" or ""
    licence: text("licence").notNull(),
    permission: text("permission").notNull(), // on what ground we may show it
    credit: text("credit").notNull(),
    notesAllowed: flag("notes_allowed").notNull(), // whether speaker notes, and with them the original, may be seen
    visibility: text("visibility").$type<"draft" | "space" | "members" | "public">().notNull(),
    spaceId: text("space_id").references(() => spaces.id),
    embargoUntil: moment("embargo_until"),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
    replacedBy: integer("replaced_by"), // the number of another resource
    publishedAt: moment("published_at"), // when it first left the drafts
    checkedAt: moment("checked_at"), // when a named member last said that it is right
    checkedBy: text("checked_by").references(() => members.id),
    reviewDueOn: text("review_due_on"), // local date
    sample: flag("sample").notNull(),
    views: integer("views").notNull(),
    downloads: integer("downloads").notNull(),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => members.id),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [
    index("resources_seen").on(t.visibility, t.publishedAt),
    index("resources_review").on(t.reviewDueOn),
    index("resources_space").on(t.spaceId),
  ],
);

/** Topics, places and audiences: the facets that a resource may have many of. */
export const resourceTags = sqliteTable(
  "resource_tags",
  {
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    facet: text("facet").$type<"topic" | "place" | "audience">().notNull(),
    value: text("value").notNull(),
  },
  (t) => [
    unique("resource_tags_one").on(t.resourceId, t.facet, t.value),
    index("resource_tags_value").on(t.facet, t.value),
  ],
);

export const resourceOwners = sqliteTable(
  "resource_owners",
  {
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    since: moment("since").notNull(),
  },
  (t) => [unique("resource_owners_one").on(t.resourceId, t.memberId), index("resource_owners_member").on(t.memberId)],
);

/** What was said of a resource before and after each change: who, when, why. Append-only. */
export const resourceChanges = sqliteTable(
  "resource_changes",
  {
    id: text("id").primaryKey(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    what: text("what").notNull(), // "made", "words", "visibility", "owners", "version", "withdrawn", "checked", …
    why: text("why").notNull(),
    fields: text("fields", { mode: "json" }).$type<ResourceFields>(), // as they were from then on; null: they did not change
    memberId: text("member_id").references(() => members.id), // null: the site itself
    at: moment("at").notNull(),
  },
  (t) => [index("resource_changes_of").on(t.resourceId, t.at)],
);

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

export const collections = sqliteTable("collections", {
  id: text("id").primaryKey(), // kebab-case, stands in addresses
  title: text("title").notNull(),
  intro: text("intro").notNull(),
  visibility: text("visibility").$type<"draft" | "space" | "members" | "public">().notNull(),
  spaceId: text("space_id").references(() => spaces.id),
  sample: flag("sample").notNull(),
  createdAt: moment("created_at").notNull(),
  changedAt: moment("changed_at").notNull(),
});

export const collectionItems = sqliteTable(
  "collection_items",
  {
    collectionId: text("collection_id")
      .notNull()
      .references(() => collections.id),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    position: integer("position").notNull(),
  },
  (t) => [unique("collection_items_one").on(t.collectionId, t.resourceId)],
);

/** A member's own list of resources. The first is their bookmarks. Shared by a link of its own, which can be taken back. */
export const memberLists = sqliteTable(
  "member_lists",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    name: text("name").notNull(),
    shareToken: text("share_token").unique(), // null: not shared
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("member_lists_member").on(t.memberId)],
);

export const memberListItems = sqliteTable(
  "member_list_items",
  {
    listId: text("list_id")
      .notNull()
      .references(() => memberLists.id),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    addedAt: moment("added_at").notNull(),
  },
  (t) => [unique("member_list_items_one").on(t.listId, t.resourceId)],
);

/** One look at a link: what answered, and whether it still is what it was. Append-only. */
export const linkChecks = sqliteTable(
  "link_checks",
  {
    id: text("id").primaryKey(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    url: text("url").notNull(),
    finding: text("finding").notNull(), // "fine", "moved", "missing", "changed", "refused", …
    status: integer("status"),
    finalUrl: text("final_url"),
    title: text("title"),
    fingerprint: text("fingerprint"), // of the domain and title
    at: moment("at").notNull(),
  },
  (t) => [index("link_checks_of").on(t.resourceId, t.at)],
);
