import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { conferenceSessions } from "./conferences.ts";
import { moment } from "./columns.ts";
import { resources } from "./library.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";

/** A thread: in a space, or about a resource, one of its pages, or a session. Who sees it follows from what it is about. */
export const threads = sqliteTable(
  "threads",
  {
    id: text("id").primaryKey(),
    number: integer("number").notNull().unique(), // stands in its address for ever
    title: text("title").notNull(),
    spaceId: text("space_id").references(() => spaces.id),
    resourceId: text("resource_id").references(() => resources.id),
    file: integer("file"), // which file of the version, from 1
    page: integer("page"), // the page or slide when it was asked
    fingerprint: text("fingerprint"), // of that page's words: it is looked for again when slides move
    sessionId: text("session_id").references(() => conferenceSessions.id),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => members.id),
    lastPostAt: moment("last_post_at").notNull(),
  },
  (t) => [
    index("threads_resource").on(t.resourceId, t.fingerprint),
    index("threads_session").on(t.sessionId),
    index("threads_space").on(t.spaceId, t.lastPostAt),
  ],
);

export const posts = sqliteTable(
  "posts",
  {
    id: text("id").primaryKey(), // made by whoever writes: the same post sent twice is one
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id),
    number: integer("number").notNull(), // in its thread, from 1, never given again
    body: text("body").notNull(), // markdown; "" once removed
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    writtenAt: moment("written_at").notNull(),
    removedAt: moment("removed_at"),
    removedBy: text("removed_by").references(() => members.id),
  },
  (t) => [unique("posts_one").on(t.threadId, t.number), index("posts_member").on(t.memberId)],
);
