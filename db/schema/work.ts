import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { moment, sealed } from "./columns.ts";

/** Slow or outward work, inserted in the act's own transaction; ids only, rendered when it runs. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    uniqueKey: text("unique_key").notNull(),
    ids: text("ids", { mode: "json" }).$type<Record<string, string>>().notNull(),
    runAt: moment("run_at").notNull(),
    state: text("state").$type<"waiting" | "running" | "done" | "dead">().notNull(),
    leaseUntil: moment("lease_until"),
    attempts: integer("attempts").notNull(),
    lastProblem: text("last_problem"), // a code, never a message
    finishedAt: moment("finished_at"),
  },
  (t) => [unique("jobs_unique_key").on(t.kind, t.uniqueKey), index("jobs_next").on(t.state, t.runAt)],
);

/** The demonstration's mailbox: mails that a live site would have sent. Empty on a live site. */
export const demoMails = sqliteTable("demo_mails", {
  id: text("id").primaryKey(),
  toMail: sealed("to_mail").notNull(), // somebody's own address
  subject: text("subject").notNull(),
  body: sealed("body").notNull(), // a link that signs somebody in
  at: moment("at").notNull(),
});

/** What administrators changed: who, what, when. Append-only. */
export const adminChanges = sqliteTable("admin_changes", {
  id: text("id").primaryKey(),
  memberId: text("member_id").notNull(),
  what: text("what").notNull(), // "team-paused", "capacity-changed", …
  about: text("about").notNull(), // id of the row
  at: moment("at").notNull(),
});
