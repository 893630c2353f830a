import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { LinkFinding } from "#app/domain/links/judge-look.ts";
import type { MissReason, RefusedReason } from "#app/domain/links/look.ts";
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

/** One look at a link: what answered, and whether it still is what it was. Append-only. */
export const linkChecks = sqliteTable(
  "link_checks",
  {
    id: text("id").primaryKey(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    url: text("url").notNull(),
    finding: text("finding").$type<LinkFinding>().notNull(),
    status: integer("status"),
    finalUrl: text("final_url"),
    title: text("title"),
    fingerprint: text("fingerprint"), // of the domain and title
    at: moment("at").notNull(),
    why: text("why").$type<MissReason | RefusedReason>(), // why it did not open, or was not opened
    movedTo: text("moved_to"), // the address that it gave as its own from now on
    text: text("text"), // how the words of the page began
  },
  (t) => [index("link_checks_of").on(t.resourceId, t.at)],
);

/** What is known of a resource's link now, from the looks at it. One row a link that was looked at. */
export const linkStates = sqliteTable(
  "link_states",
  {
    resourceId: text("resource_id")
      .primaryKey()
      .references(() => resources.id),
    url: text("url").notNull(), // another address of the resource is not spoken of by this row
    state: text("state").$type<LinkFinding>().notNull(),
    meantId: text("meant_id").references(() => linkChecks.id), // the look that shows what was meant; null: it never opened
    lastId: text("last_id")
      .notNull()
      .references(() => linkChecks.id),
    misses: integer("misses").notNull(), // on how many days running it did not open
    missedOn: text("missed_on"), // local date of the last of them
    at: moment("at").notNull(),
    nextAt: moment("next_at").notNull(), // before then it is not looked at by itself
  },
  (t) => [index("link_states_next").on(t.nextAt), index("link_states_state").on(t.state)],
);
