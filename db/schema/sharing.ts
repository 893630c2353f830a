import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import { moment } from "./columns.ts";
import { resources } from "./library.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";
import { threads } from "./threads.ts";

/** A thread is to become a resource of the library: what will be said of it, and who will see it. One for a thread. */
export const sharings = sqliteTable(
  "sharings",
  {
    id: text("id").primaryKey(),
    threadId: text("thread_id")
      .notNull()
      .unique()
      .references(() => threads.id),
    state: text("state").$type<"asking" | "published" | "ended">().notNull(),
    fields: text("fields", { mode: "json" }).$type<ResourceFields>().notNull(),
    inShort: text("in_short").notNull(), // stands above the words that are taken over; by a facilitator, Markdown
    visibility: text("visibility").$type<"space" | "members" | "public">().notNull(), // nobody agreed to more
    spaceId: text("space_id").references(() => spaces.id),
    terms: integer("terms").notNull(), // counts up when who sees it, or the licence, changes: everybody is asked again
    answerBy: moment("answer_by").notNull(), // after that, no answer counts as no
    resourceId: text("resource_id").references(() => resources.id),
    by: text("by")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
    confirmedBy: text("confirmed_by").references(() => members.id), // said of what is in it: nobody can be recognised
    confirmedAt: moment("confirmed_at"),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [index("sharings_resource").on(t.resourceId)],
);

/** A post that is to be taken over. Only the very words that its writer agreed to, and that still stand, are. */
export const sharingPosts = sqliteTable(
  "sharing_posts",
  {
    sharingId: text("sharing_id")
      .notNull()
      .references(() => sharings.id),
    postId: text("post_id").notNull(),
    agreedVersion: integer("agreed_version"), // of its words; null: not agreed to
    takenVersion: integer("taken_version"), // of the words that are in the resource; null: it is not in it
  },
  (t) => [unique("sharing_posts_one").on(t.sharingId, t.postId), index("sharing_posts_post").on(t.postId)],
);

/** What somebody whose words are asked for said. It holds for the terms that they were shown. */
export const sharingWriters = sqliteTable(
  "sharing_writers",
  {
    sharingId: text("sharing_id")
      .notNull()
      .references(() => sharings.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    askedAt: moment("asked_at").notNull(),
    answer: text("answer").$type<"named" | "unnamed" | "no">(),
    terms: integer("terms"), // those that they answered
    answeredAt: moment("answered_at"),
  },
  (t) => [unique("sharing_writers_one").on(t.sharingId, t.memberId), index("sharing_writers_member").on(t.memberId)],
);

/** A thread that was sent to everybody it concerns, from one of its posts on. Never changed: mail cannot be called back. */
export const announcements = sqliteTable(
  "announcements",
  {
    id: text("id").primaryKey(),
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id),
    post: integer("post").notNull(), // its number: whoever has read as far has seen it
    audience: text("audience").$type<"space" | "network">().notNull(),
    by: text("by")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
  },
  (t) => [index("announcements_thread").on(t.threadId, t.at)],
);

/** Whom an announcement was meant for, as it was sent, and when they said by a button that they have read it. */
export const announcementMembers = sqliteTable(
  "announcement_members",
  {
    announcementId: text("announcement_id")
      .notNull()
      .references(() => announcements.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    readAt: moment("read_at"),
  },
  (t) => [
    unique("announcement_members_one").on(t.announcementId, t.memberId),
    index("announcement_members_member").on(t.memberId),
  ],
);
