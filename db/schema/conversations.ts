import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { RiskLevel } from "#app/domain/guide/flow.ts";
import { moment, sealed } from "./columns.ts";

/** Compiled flows, kept for as long as a conversation is pinned to them. */
export const flowVersions = sqliteTable("flow_versions", {
  id: text("id").primaryKey(), // sha256 of the compiled flow
  flowId: text("flow_id").notNull(),
  format: integer("format").notNull(),
  compiled: text("compiled").notNull(),
  publishedAt: moment("published_at").notNull(),
});

export const conversations = sqliteTable(
  "conversations",
  {
    id: text("id").primaryKey(),
    door: text("door").$type<"guide" | "call-back">().notNull(),
    flowVersion: text("flow_version")
      .notNull()
      .references(() => flowVersions.id),
    state: text("state").$type<"open" | "sent" | "ended">().notNull(),
    end: text("end"), // how it ended, when it did not end as a referral
    startedAt: moment("started_at").notNull(),
    lastAt: moment("last_at").notNull(),
    lastSeq: integer("last_seq").notNull(),
    lastPersonSeq: integer("last_person_seq").notNull().default(0), // of the entries that the person may read
    turn: integer("turn").notNull(), // accepted answers so far
  },
  (t) => [index("conversations_open").on(t.state, t.startedAt)],
);

/** Everything said or answered in a conversation, in one dense order. Answers are the fold of these rows. */
export const entries = sqliteTable(
  "entries",
  {
    id: text("id").primaryKey(),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
    seq: integer("seq").notNull(), // 1, 2, 3 … without a gap
    personSeq: integer("person_seq"), // the same among what is for both, so that no gap tells of a private note
    clientId: text("client_id").notNull(),
    kind: text("kind").$type<"answer" | "change" | "message" | "note" | "line">().notNull(),
    audience: text("audience").$type<"both" | "staff">().notNull(),
    turn: integer("turn"), // answers and changes only
    stepId: text("step_id"),
    author: text("author").$type<"person" | "staff" | "site">().notNull(),
    authorId: text("author_id"), // the member, when staff
    body: sealed("body"), // null once erased
    needs: text("needs", { mode: "json" }).$type<string[]>().notNull(),
    risk: text("risk").$type<RiskLevel>().notNull(),
    riskRules: text("risk_rules", { mode: "json" }).$type<string[]>().notNull(),
    lexiconVersion: text("lexicon_version").notNull(),
    at: moment("at").notNull(),
    erasedAt: moment("erased_at"),
  },
  (t) => [
    unique("entries_client_id").on(t.conversationId, t.clientId),
    unique("entries_seq").on(t.conversationId, t.seq),
    unique("entries_person_seq").on(t.conversationId, t.personSeq),
  ],
);

/** A code that somebody asked for, to come back to an unsent conversation on any device. It goes when that is sent or removed. */
export const comeBackCodes = sqliteTable("come_back_codes", {
  conversationId: text("conversation_id")
    .primaryKey()
    .references(() => conversations.id),
  code: text("code").notNull().unique(), // keyed hash: the code itself is shown once and kept nowhere
  word: text("word").notNull(), // scrypt of a keyed hash, as a tracking word
  wrongTries: integer("wrong_tries").notNull(),
  lockedUntil: moment("locked_until"),
  keptUntil: moment("kept_until").notNull(),
});

/**
 * Optional equality answers: no name, no reference, no moment finer than a month; never seen by a link worker. The id is
 * random and is the row's own number: SQLite would count rows up, and their order would tell who answered.
 */
export const equalityAnswers = sqliteTable("equality_answers", {
  id: integer("id").primaryKey(),
  month: text("month").notNull(), // "2026-11"
  councilCode: text("council_code"),
  answers: text("answers", { mode: "json" }).$type<Record<string, string>>().notNull(),
});
