import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { RiskLevel } from "#app/domain/guide/flow.ts";
import { flag, moment, sealed } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { members } from "./people.ts";
import { teams } from "./teams.ts";

/**
 * A referral: clear codes, clocks and ids; the person's words are in the sealed card and in the conversation's entries.
 * teamId is null only while the duty coordinator owns it.
 */
export const referrals = sqliteTable(
  "referrals",
  {
    id: text("id").primaryKey(),
    reference: text("reference").notNull().unique(), // nine letters, "BDFGHKMNP"
    conversationId: text("conversation_id")
      .notNull()
      .unique()
      .references(() => conversations.id), // the conversation it was sent from: two sends are one referral
    door: text("door").$type<"self" | "family" | "professional" | "call-back">().notNull(),
    state: text("state").notNull(), // app/domain/referral/referral-state.ts
    practiceCode: text("practice_code"),
    pcnCode: text("pcn_code"),
    councilCode: text("council_code"),
    teamId: text("team_id").references(() => teams.id),
    workerId: text("worker_id").references(() => members.id),
    because: text("because", { mode: "json" }).$type<unknown[]>().notNull(), // routing trace, codes and ids only
    tasks: text("tasks", { mode: "json" }).$type<unknown[]>().notNull(),
    needs: text("needs", { mode: "json" }).$type<string[]>().notNull(),
    risk: text("risk").$type<RiskLevel>().notNull(),
    flags: text("flags", { mode: "json" }).$type<string[]>().notNull(), // "danger-now", "ending-life", "afraid", … codes
    flaggedAt: moment("flagged_at"),
    acknowledgedBy: text("acknowledged_by").references(() => members.id),
    acknowledgedAt: moment("acknowledged_at"),
    card: sealed("card").notNull(), // JSON of ReferralCard, as sent
    shareWithPractice: flag("share_with_practice").notNull(),
    tellReferrer: flag("tell_referrer").notNull(),
    personAgreed: text("person_agreed").$type<"yes" | "cannot-decide" | "self">().notNull(),
    referrerConfirmedAt: moment("referrer_confirmed_at"), // a work address, confirmed by the button in a mail
    trackingWord: text("tracking_word"), // salted hash; null: no word was chosen
    wrongWordTries: integer("wrong_word_tries").notNull(),
    trackingLockedUntil: moment("tracking_locked_until"),
    submittedAt: moment("submitted_at").notNull(),
    reviewDueAt: moment("review_due_at").notNull(),
    contactDueAt: moment("contact_due_at").notNull(),
    reviewedAt: moment("reviewed_at"),
    contactedAt: moment("contacted_at"),
    waitingSince: moment("waiting_since"), // clocks pause while waiting for the person
    queuedAt: moment("queued_at"), // in a queue since, null when a worker has it
    closedAt: moment("closed_at"),
    closeReason: text("close_reason"),
    newFromPersonAt: moment("new_from_person_at"), // the person wrote and staff have not read it
    erasedAt: moment("erased_at"), // its words are gone for good; codes and counts stay
    reviewKeepingOn: text("review_keeping_on"), // local date on which somebody decides whether it is kept any longer
    version: integer("version").notNull(),
  },
  (t) => [
    index("referrals_team").on(t.teamId, t.state),
    index("referrals_worker").on(t.workerId, t.state),
    index("referrals_queue").on(t.teamId, t.workerId, t.queuedAt),
    index("referrals_closed").on(t.teamId, t.state, t.erasedAt, t.closedAt), // counted and paged from the index alone
    index("referrals_open")
      .on(t.teamId)
      .where(sql`state <> 'closed'`), // few of many: the desk reads no closed row
    index("referrals_keeping").on(t.reviewKeepingOn),
  ],
);

/** Conversations that belong to a referral (the one it was sent from, and others that staff joined by hand). */
export const referralConversations = sqliteTable(
  "referral_conversations",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.conversationId] })],
);

/** Every move of a referral: who, when, why. Rows are never changed. */
export const referralMoves = sqliteTable(
  "referral_moves",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    kind: text("kind").notNull(), // "submitted", "taken", "transferred", "state", "flag-acknowledged", "closed", …
    fromValue: text("from_value"),
    toValue: text("to_value"),
    by: text("by").notNull(), // a member's id, "person" or "site"
    reason: text("reason"), // a code; words go into a note
    at: moment("at").notNull(),
  },
  (t) => [index("referral_moves_referral").on(t.referralId, t.at)],
);

/** Keyed hashes by which staff find a person by name and see "may be the same person". Never a word in clear. */
export const referralMatches = sqliteTable(
  "referral_matches",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    kind: text("kind").$type<"name-word" | "name-start" | "birth-date" | "phone" | "mail">().notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.kind, t.hash] }), index("referral_matches_hash").on(t.kind, t.hash)],
);

/** Two referrals that staff joined by hand as the same person. */
export const joinedReferrals = sqliteTable(
  "joined_referrals",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    otherId: text("other_id")
      .notNull()
      .references(() => referrals.id),
    by: text("by").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.otherId] })],
);

/** Codes for "My data": given by the worker or sent by the safe way. */
export const dataCodes = sqliteTable(
  "data_codes",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    codeHash: text("code_hash").notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [unique("data_codes_one").on(t.referralId, t.codeHash)],
);

/** Who opened a person's record, and when. Append-only. */
export const readRecords = sqliteTable(
  "read_records",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    what: text("what").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [index("read_records_referral").on(t.referralId, t.at)],
);

/** Link workers who must not be given a referral, because they know the person. */
export const referralConflicts = sqliteTable(
  "referral_conflicts",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.memberId] })],
);

/** Link workers who have joined a conversation live and have not left it. A line tells of the coming and of the going. */
export const liveJoins = sqliteTable(
  "live_joins",
  {
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    joinedAt: moment("joined_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.memberId] })],
);
