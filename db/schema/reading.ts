import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { moment, sealed } from "./columns.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";
import { threads } from "./threads.ts";

/** How far a member has read a thread. */
export const threadReads = sqliteTable(
  "thread_reads",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id),
    number: integer("number").notNull(), // of the last post that they have read
    at: moment("at").notNull(),
  },
  (t) => [unique("thread_reads_one").on(t.memberId, t.threadId), index("thread_reads_thread").on(t.threadId)],
);

/** "Mark all as read" of a space: what was written until then counts as read. */
export const spaceReads = sqliteTable(
  "space_reads",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    spaceId: text("space_id")
      .notNull()
      .references(() => spaces.id),
    until: moment("until").notNull(),
  },
  (t) => [unique("space_reads_one").on(t.memberId, t.spaceId)],
);

type Level = "follow" | "mentions" | "mute";

/** What a member wants to hear of a thread, and why we think so. Without a row: as the space says, else only mentions. */
export const threadFollows = sqliteTable(
  "thread_follows",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id),
    level: text("level").$type<Level>().notNull(),
    why: text("why").$type<"chose" | "started" | "wrote" | "asked-for">().notNull(),
    since: moment("since").notNull(),
  },
  (t) => [unique("thread_follows_one").on(t.memberId, t.threadId), index("thread_follows_thread").on(t.threadId)],
);

/** The same for a space. */
export const spaceFollows = sqliteTable(
  "space_follows",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    spaceId: text("space_id")
      .notNull()
      .references(() => spaces.id),
    level: text("level").$type<Level>().notNull(),
    since: moment("since").notNull(),
  },
  (t) => [unique("space_follows_one").on(t.memberId, t.spaceId), index("space_follows_space").on(t.spaceId)],
);

/** What a member has typed and not sent yet: the same on every device. Gone when it is sent. */
export const drafts = sqliteTable(
  "drafts",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    place: text("place").notNull(), // see app/domain/discussion/draft-place.ts
    words: sealed("words").notNull(), // title and body
    version: integer("version").notNull(), // counts up, so that an older device does not write over a newer one
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [unique("drafts_one").on(t.memberId, t.place), index("drafts_changed").on(t.changedAt)],
);
