import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { moment, sealed } from "./columns.ts";
import { members } from "./people.ts";
import { referrals } from "./referrals.ts";

/** What staff write under a heading of the record standard. A change is a new version; none is lost. */
export const recordNotes = sqliteTable(
  "record_notes",
  {
    id: text("id").notNull(),
    version: integer("version").notNull(), // from 1; the highest stands
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    heading: text("heading").notNull(), // app/domain/record/headings.ts
    body: sealed("body").notNull(),
    saidBy: text("said_by").$type<"person" | "staff">().notNull(), // whose words these are
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
    endedAt: moment("ended_at"), // does not hold any more, from this version on; kept
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index("record_notes_referral").on(t.referralId, t.heading)],
);

/** What somebody of staff has promised to do, and by when. */
export const caseTasks = sqliteTable(
  "case_tasks",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    memberId: text("member_id").references(() => members.id), // who does it; null: whoever holds the referral
    words: sealed("words").notNull(),
    dueOn: text("due_on").notNull(), // local date
    remindOn: text("remind_on"), // local date
    remindedAt: moment("reminded_at"),
    version: integer("version").notNull(),
    by: text("by").notNull(),
    at: moment("at").notNull(),
    doneAt: moment("done_at"),
    doneBy: text("done_by").references(() => members.id),
  },
  (t) => [
    index("case_tasks_referral").on(t.referralId, t.doneAt),
    index("case_tasks_member").on(t.memberId, t.doneAt, t.dueOn),
  ],
);

/** The job itself: somebody was introduced to a group. Whether it had room is counted, so that pressure on groups shows. */
export const introductions = sqliteTable(
  "introductions",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    organisation: sealed("organisation").notNull(), // in words
    organisationKey: text("organisation_key").notNull(), // keyed hash of the name, so that rows of one group are counted together
    why: sealed("why").notNull(),
    need: text("need"), // a need's id
    onDay: text("on_day").notNull(), // local date
    went: text("went").$type<"not-known" | "yes" | "no">().notNull(),
    room: text("room").$type<"not-known" | "yes" | "waiting" | "no">().notNull(),
    version: integer("version").notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [index("introductions_referral").on(t.referralId), index("introductions_day").on(t.onDay)],
);

/** Words for the GP record, made at a contact or at closing, and whether somebody put them there. */
export const gpCopies = sqliteTable(
  "gp_copies",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    occasion: text("occasion").$type<"contact" | "closing">().notNull(),
    body: sealed("body").notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
    doneAt: moment("done_at"),
    doneBy: text("done_by").references(() => members.id),
  },
  (t) => [index("gp_copies_referral").on(t.referralId, t.at)],
);

/** SNOMED CT concepts that an administrator has set for what we record. Nothing is sent as coded until then. */
export const recordCodes = sqliteTable(
  "record_codes",
  {
    kind: text("kind").$type<"need" | "act">().notNull(),
    about: text("about").notNull(), // a need's id; "referred", "declined", "self-referred", …
    conceptId: text("concept_id").notNull(),
    term: text("term").notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    at: moment("at").notNull(),
  },
  (t) => [unique("record_codes_one").on(t.kind, t.about)],
);
