import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { flag, moment } from "./columns.ts";
import { resources } from "./library.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";

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
