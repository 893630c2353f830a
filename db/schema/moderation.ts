import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, moment, sealed } from "./columns.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";
import { posts, threads } from "./threads.ts";

/** What a post would be, before a facilitator has let it through. It has no number and stands in no thread. */
export const heldPosts = sqliteTable(
  "held_posts",
  {
    id: text("id").primaryKey(), // the post keeps it
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    threadId: text("thread_id").references(() => threads.id), // null: it begins a thread
    spaceId: text("space_id").references(() => spaces.id), // whose facilitators look at it
    begins: text("begins", { mode: "json" }).$type<Record<string, string>>(), // what the new thread is about, by id
    words: sealed("words").notNull(), // title, body and whole mail
    replyTo: integer("reply_to"),
    withoutName: flag("without_name").notNull(),
    via: text("via").$type<"web" | "mail">().notNull(),
    why: text("why").$type<"first-post" | "looks-personal">().notNull(),
    at: moment("at").notNull(),
    decision: text("decision").$type<"let-through" | "declined" | "taken-back">(),
    reason: text("reason").notNull().default(""), // told to the writer
    decidedAt: moment("decided_at"),
    decidedBy: text("decided_by").references(() => members.id),
  },
  (t) => [index("held_posts_waiting").on(t.decision, t.at), index("held_posts_member").on(t.memberId)],
);

/** A member says that a post should be looked at; what was decided, and what they were answered. */
export const reports = sqliteTable(
  "reports",
  {
    id: text("id").primaryKey(),
    postId: text("post_id")
      .notNull()
      .references(() => posts.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    reason: text("reason").$type<"somebody-recognised" | "unkind" | "advert" | "wrong" | "other">().notNull(),
    words: sealed("words").notNull(),
    at: moment("at").notNull(),
    decision: text("decision").$type<"left" | "hidden" | "redacted">(),
    answer: text("answer").notNull().default(""),
    decidedAt: moment("decided_at"),
    decidedBy: text("decided_by").references(() => members.id),
  },
  (t) => [index("reports_waiting").on(t.decision, t.at), index("reports_post").on(t.postId)],
);

/** What facilitators did with threads and posts: who, what, why, and what stood before. Append-only. */
export const moderationActs = sqliteTable(
  "moderation_acts",
  {
    id: text("id").primaryKey(),
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id),
    post: integer("post"), // its number; null: the whole thread
    what: text("what").notNull(), // "hidden", "shown", "redacted", "locked", "pinned", "moved", "split", "merged", …
    why: text("why").notNull(),
    before: text("before", { mode: "json" }).$type<Record<string, string | number | null>>().notNull(),
    undoes: text("undoes"), // the act that this one takes back
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
  },
  (t) => [index("moderation_acts_thread").on(t.threadId, t.at)],
);

/** Somebody may not write for a while, in a space or anywhere. They are told why and until when. */
export const writingBlocks = sqliteTable(
  "writing_blocks",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    spaceId: text("space_id").references(() => spaces.id), // null: anywhere
    why: text("why").notNull(),
    until: moment("until"), // null: until somebody ends it
    by: text("by")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
    endedAt: moment("ended_at"),
  },
  (t) => [index("writing_blocks_member").on(t.memberId)],
);
