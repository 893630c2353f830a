import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment, sealed } from "./columns.ts";
import { members } from "./people.ts";
import { referrals } from "./referrals.ts";

/**
 * What is safe for a person, said anew after the referral was sent: the newest row counts, the card stays as it was sent.
 * `facts` is the JSON of ContactAnswers with what they like to be called.
 */
export const contactFacts = sqliteTable(
  "contact_facts",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    version: integer("version").notNull(), // 1, 2, 3 …; 0 is the card
    facts: sealed("facts").notNull(),
    by: text("by").notNull(), // "person", or the member who asked the person alone
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.version] })],
);

/**
 * Every word that goes out to a person, or that was refused: one row each, judged by the safe-contact rule when it goes,
 * not when it is queued. A row in a last state never changes again.
 */
export const outward = sqliteTable(
  "outward",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    way: text("way").$type<"mail" | "text" | "letter" | "call" | "notice">().notNull(),
    purpose: text("purpose").notNull(), // "reminder", "safe-letter", "message-waiting", …
    about: text("about"), // the id of an appointment, an entry, …
    words: sealed("words"), // as they went; null until then, and once erased
    state: text("state").$type<"waiting" | "prepared" | "sent" | "refused" | "stopped">().notNull(),
    why: text("why"), // a code: why it was refused or stopped
    by: text("by").notNull(), // a member's id, or "site"
    at: moment("at").notNull(),
    goesAt: moment("goes_at").notNull(),
    doneAt: moment("done_at"),
    doneBy: text("done_by"), // who sent the prepared words from their own phone, or posted the letter
  },
  (t) => [index("outward_referral").on(t.referralId, t.at), index("outward_waiting").on(t.state, t.goesAt)],
);

/** There is no safe way: nothing goes out until a lead has decided what to do. */
export const contactDecisions = sqliteTable(
  "contact_decisions",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    words: sealed("words").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [index("contact_decisions_referral").on(t.referralId, t.at)],
);

/** A try to reach somebody. The first that reaches them is the first contact. */
export const contactTries = sqliteTable(
  "contact_tries",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    way: text("way").notNull(), // app/domain/referral/safe-contact.ts
    outcome: text("outcome")
      .$type<"reached" | "voicemail" | "no-answer" | "someone-else" | "wrong-number" | "sent">()
      .notNull(),
    words: sealed("words"),
    triedAt: moment("tried_at").notNull(), // when the try was, as they say
    at: moment("at").notNull(),
  },
  (t) => [index("contact_tries_referral").on(t.referralId, t.triedAt)],
);

export const appointments = sqliteTable(
  "appointments",
  {
    id: text("id").primaryKey(), // stands in the calendar file
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id), // who meets them
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    kind: text("kind").$type<"in-person" | "home-visit" | "phone" | "video" | "group">().notNull(),
    place: sealed("place").notNull(),
    needs: sealed("needs").notNull(), // what they need there, and what they were told to bring
    state: text("state").$type<"planned" | "cancelled" | "came" | "did-not-come">().notNull(),
    sequence: integer("sequence").notNull(), // of the calendar file: counts up with each change
    by: text("by").notNull(),
    at: moment("at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [
    index("appointments_referral").on(t.referralId, t.startsAt),
    index("appointments_member").on(t.memberId, t.startsAt),
  ],
);
