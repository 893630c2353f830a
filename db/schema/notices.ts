import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { NoticeHow, NoticeKind } from "#app/domain/notification/notice-kinds.ts";
import { flag, moment, sealed } from "./columns.ts";
import { newsletters } from "./newsletters.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";
import { threads } from "./threads.ts";

/** One thing that one member may want to know, and why. Every way of telling it reads this row. */
export const notices = sqliteTable(
  "notices",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    kind: text("kind").$type<NoticeKind>().notNull(),
    uniqueKey: text("unique_key").notNull(), // the same thing told twice is one row
    threadId: text("thread_id").references(() => threads.id),
    post: integer("post"), // its number
    about: text("about"), // the id of what it is about, where that is no thread
    why: text("why").notNull(), // a code: app/domain/notification says it in words
    at: moment("at").notNull(),
    seenAt: moment("seen_at"),
    mailedAt: moment("mailed_at"), // at once or in a digest
  },
  (t) => [
    unique("notices_one").on(t.memberId, t.uniqueKey),
    index("notices_member").on(t.memberId, t.seenAt, t.at),
    index("notices_thread").on(t.threadId, t.post),
    index("notices_unmailed").on(t.mailedAt, t.at),
  ],
);

/** How a member wants to hear of a kind. Without a row: as `defaultHow` says. */
export const noticeChoices = sqliteTable(
  "notice_choices",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    kind: text("kind").$type<NoticeKind>().notNull(),
    how: text("how").$type<NoticeHow>().notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [unique("notice_choices_one").on(t.memberId, t.kind)],
);

/** When mail may come, and the key that signs this member's addresses for replies and links to stop. */
export const noticeSettings = sqliteTable("notice_settings", {
  memberId: text("member_id")
    .primaryKey()
    .references(() => members.id),
  quietFrom: integer("quiet_from").notNull(), // minutes after midnight, UK time
  quietTo: integer("quiet_to").notNull(),
  quietWeekends: flag("quiet_weekends").notNull(),
  digestDay: integer("digest_day").notNull(), // 1 Monday to 7 Sunday
  key: sealed("key").notNull(), // a new one ends every address and link that was signed before
  pausedAt: moment("paused_at"), // mail came back: nothing is sent before they say that the address is right
  pausedWhy: text("paused_why").$type<"bounced" | "complained">(),
  changedAt: moment("changed_at").notNull(),
});

/** A digest as it was made: which threads it tells of, and how many it left out. Its page is drawn anew for its reader. */
export const digests = sqliteTable(
  "digests",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    kind: text("kind").$type<"daily" | "weekly">().notNull(),
    period: text("period").notNull(), // its last local date: one digest of a kind for a period
    from: moment("from").notNull(),
    until: moment("until").notNull(),
    threadIds: text("thread_ids", { mode: "json" }).$type<string[]>().notNull(),
    resourceIds: text("resource_ids", { mode: "json" }).$type<string[]>().notNull(),
    leftOut: integer("left_out").notNull(), // threads with news that are not in it
    tokenHash: text("token_hash").notNull().unique(),
    madeAt: moment("made_at").notNull(),
    mailedAt: moment("mailed_at"),
    newsletterId: text("newsletter_id").references(() => newsletters.id), // that went with it
  },
  (t) => [
    unique("digests_one").on(t.memberId, t.kind, t.period),
    index("digests_newsletter").on(t.newsletterId, t.memberId),
  ],
);

/** A mail that came in, and what became of it. The mail itself is sealed, and goes with the post or after 30 days. */
export const mailsIn = sqliteTable(
  "mails_in",
  {
    id: text("id").primaryKey(),
    messageHash: text("message_hash").notNull().unique(), // of its Message-ID, or of all of it: the same mail is taken once
    memberId: text("member_id").references(() => members.id),
    state: text("state").$type<"waiting" | "posted" | "held" | "refused" | "ignored" | "bounce">().notNull(),
    why: text("why"), // a code
    postId: text("post_id"), // of the post or the held one
    mail: sealed("mail"),
    at: moment("at").notNull(),
    answeredAt: moment("answered_at"), // when its sender was told
  },
  (t) => [index("mails_in_at").on(t.at), index("mails_in_post").on(t.postId)],
);

/** An address of a partner's site that is told of new posts in a space that everybody may read. */
export const webhooks = sqliteTable(
  "webhooks",
  {
    id: text("id").primaryKey(),
    url: text("url").notNull(),
    spaceId: text("space_id").references(() => spaces.id), // null: every public space
    secret: sealed("secret").notNull(),
    addedBy: text("added_by")
      .notNull()
      .references(() => members.id),
    addedAt: moment("added_at").notNull(),
    endedAt: moment("ended_at"),
    lastAt: moment("last_at"),
    lastStatus: integer("last_status"),
  },
  (t) => [index("webhooks_space").on(t.spaceId)],
);
