import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";
import { conferenceSessions } from "./conferences.ts";
import { resources } from "./library.ts";
import { members } from "./people.ts";
import { threads } from "./threads.ts";

/** What facilitators say to every member with the weekly digest. Once it has gone nothing of it is changed, only taken away. */
export const newsletters = sqliteTable(
  "newsletters",
  {
    id: text("id").primaryKey(),
    number: integer("number").notNull().unique(), // stands in its address
    state: text("state").$type<"draft" | "ready" | "gone">().notNull(),
    title: text("title").notNull(),
    intro: text("intro").notNull(), // Markdown
    version: integer("version").notNull(), // counts up with every change, so that a stale form is seen
    goesOn: text("goes_on"), // while it is ready: the local date of the digests that it goes with
    by: text("by")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
    changedBy: text("changed_by")
      .notNull()
      .references(() => members.id),
    changedAt: moment("changed_at").notNull(),
    goneAt: moment("gone_at"),
    emptiedBy: text("emptied_by").references(() => members.id), // took its words out of the archive
    emptiedAt: moment("emptied_at"),
    emptiedWhy: text("emptied_why"),
  },
  (t) => [index("newsletters_state").on(t.state, t.goneAt)],
);

/** What a newsletter points at, in its order. One of the three ids is set. */
export const newsletterItems = sqliteTable(
  "newsletter_items",
  {
    newsletterId: text("newsletter_id")
      .notNull()
      .references(() => newsletters.id),
    position: integer("position").notNull(),
    threadId: text("thread_id").references(() => threads.id),
    resourceId: text("resource_id").references(() => resources.id),
    sessionId: text("session_id").references(() => conferenceSessions.id),
    why: text("why").notNull(), // one line; "" without one
    sentTitle: text("sent_title"), // as it went; null before, and where its words were taken away
  },
  (t) => [
    unique("newsletter_items_one").on(t.newsletterId, t.position),
    index("newsletter_items_thread").on(t.threadId),
  ],
);
