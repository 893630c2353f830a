import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, moment, sealed } from "./columns.ts";
import { members } from "./people.ts";
import { referrals } from "./referrals.ts";

/**
 * Every read and change of a person's record, in one chain: `mac` is a keyed hash over the row and the `mac` before it.
 * Ids and codes only. Triggers refuse any change; its head also stands outside the database.
 */
export const caseAudit = sqliteTable(
  "case_audit",
  {
    n: integer("n").primaryKey(), // 1, 2, 3 … without a gap
    referralId: text("referral_id").notNull(),
    by: text("by").notNull(), // a member's id, "person", "referrer" or "site"
    role: text("role").notNull(), // as what they acted; "" for those who are no staff
    teamId: text("team_id"),
    kind: text("kind").$type<"read" | "change" | "export" | "erase">().notNull(),
    what: text("what").notNull(), // a code: "record", "moved", "note-written", …
    about: text("about"), // the id of what it was done to
    at: moment("at").notNull(),
    mac: blob("mac", { mode: "buffer" }).notNull(),
  },
  (t) => [index("case_audit_referral").on(t.referralId, t.n), index("case_audit_by").on(t.by, t.n)],
);

/** Where the chain was found broken. The record is marked until an administrator has said what was found out. */
export const auditBreaks = sqliteTable("audit_breaks", {
  n: integer("n").primaryKey(), // the first row that does not fit
  referralId: text("referral_id"), // null: the row is gone
  foundAt: moment("found_at").notNull(),
  closedAt: moment("closed_at"),
  closedBy: text("closed_by").references(() => members.id),
  words: sealed("words"), // what was found out; sealed with the site's key
});

/** An administrator opens one record, for a while, and says why. Its team's lead is told at once. */
export const brokenGlass = sqliteTable(
  "broken_glass",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    reason: sealed("reason").notNull(),
    at: moment("at").notNull(),
    until: moment("until").notNull(),
  },
  (t) => [index("broken_glass_member").on(t.memberId, t.until)],
);

/** A record that must be kept, or whose readers must not show for a while, and why. */
export const recordHolds = sqliteTable(
  "record_holds",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    kind: text("kind").$type<"legal" | "safeguarding">().notNull(),
    why: sealed("why").notNull(),
    by: text("by")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
    reviewOn: text("review_on").notNull(), // local date
    endedAt: moment("ended_at"),
    endedBy: text("ended_by").references(() => members.id),
  },
  (t) => [index("record_holds_referral").on(t.referralId, t.endedAt)],
);

/** What a person asks of us about their data. A named member of staff decides within a month. */
export const dataRequests = sqliteTable(
  "data_requests",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    kind: text("kind").$type<"copy" | "erase" | "correct" | "complain">().notNull(),
    words: sealed("words"), // theirs; null once erased
    by: text("by").notNull(), // "person", or the member who took it down for them
    at: moment("at").notNull(),
    dueOn: text("due_on").notNull(), // local date, a month later
    state: text("state").$type<"waiting" | "done" | "partly" | "refused">().notNull(),
    decidedBy: text("decided_by").references(() => members.id),
    decidedAt: moment("decided_at"),
    answer: sealed("answer"), // told to the person, with what was kept and why
    keptBecause: text("kept_because"), // codes
    receipt: text("receipt"), // of an erasure
  },
  (t) => [index("data_requests_referral").on(t.referralId), index("data_requests_state").on(t.state, t.dueOn)],
);

/** How the person changed who is told: from then on only. The newest row of a kind counts, over the referral's own. */
export const sharingChanges = sqliteTable(
  "sharing_changes",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    what: text("what").$type<"practice" | "referrer">().notNull(),
    shared: flag("shared").notNull(),
    by: text("by").notNull(), // "person", or the member who was told by them
    at: moment("at").notNull(),
  },
  (t) => [index("sharing_changes_referral").on(t.referralId, t.at)],
);
