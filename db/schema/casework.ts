import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { flag, moment, sealed } from "./columns.ts";
import { conversations, entries } from "./conversations.ts";
import { members } from "./people.ts";
import { referrals } from "./referrals.ts";
import { teams } from "./teams.ts";

/** Words that a team sorts its people by, kept by its lead. They say what to do, never what somebody has. */
export const labels = sqliteTable(
  "labels",
  {
    id: text("id").primaryKey(),
    teamId: text("team_id")
      .notNull()
      .references(() => teams.id),
    name: text("name").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => members.id),
    createdAt: moment("created_at").notNull(),
    endedAt: moment("ended_at"), // not offered any more; what carries it keeps it
  },
  (t) => [unique("labels_one").on(t.teamId, t.name)],
);

export const referralLabels = sqliteTable(
  "referral_labels",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    labelId: text("label_id")
      .notNull()
      .references(() => labels.id),
    by: text("by")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.labelId] }), index("referral_labels_label").on(t.labelId)],
);

/** Somebody looks after a colleague's person for some days; the holder stays the holder. Both days are local and count. */
export const covers = sqliteTable(
  "covers",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    fromDay: text("from_day").notNull(),
    toDay: text("to_day").notNull(),
    why: text("why").$type<"sick" | "leave" | "asked">().notNull(),
    by: text("by").notNull(),
    at: moment("at").notNull(),
    endedAt: moment("ended_at"),
  },
  (t) => [index("covers_referral").on(t.referralId, t.endedAt), index("covers_member").on(t.memberId, t.endedAt)],
);

/** What somebody of staff is writing and has not sent: one for each writer, record and box. It goes when it is sent. */
export const caseDrafts = sqliteTable(
  "case_drafts",
  {
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    box: text("box").notNull(), // "message", "note", a heading's id, …
    body: sealed("body").notNull(),
    version: integer("version").notNull(), // counts up: two devices of one writer lose nothing to each other
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.memberId, t.box] })],
);

/** A file that came with a message or a note. Its bytes are sealed with the conversation's key: nothing of it lies on the disk in clear. */
export const entryFiles = sqliteTable(
  "entry_files",
  {
    id: text("id").primaryKey(),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
    entryId: text("entry_id")
      .notNull()
      .references(() => entries.id),
    position: integer("position").notNull(),
    name: sealed("name").notNull(), // as given
    mediaType: text("media_type").notNull(), // found from the bytes and the name
    bytes: integer("bytes").notNull(),
    content: sealed("content").notNull(), // empty once erased
    scan: text("scan").$type<"waiting" | "clean" | "blocked" | "not-scanned">().notNull(),
    at: moment("at").notNull(),
    erasedAt: moment("erased_at"),
  },
  (t) => [unique("entry_files_one").on(t.entryId, t.position), index("entry_files_conversation").on(t.conversationId)],
);

/** How somebody came to us whom staff typed in: they rang, wrote or walked in. Their own words stay theirs. */
export const addedPeople = sqliteTable("added_people", {
  conversationId: text("conversation_id")
    .primaryKey()
    .references(() => conversations.id),
  memberId: text("member_id")
    .notNull()
    .references(() => members.id),
  how: text("how").$type<"rang" | "wrote" | "walked-in">().notNull(),
  at: moment("at").notNull(),
  sent: flag("sent").notNull(), // false while it is being typed in
});
