import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Correction } from "#app/domain/region/correction.ts";
import type { EntryPlace, EntryValue } from "#app/domain/region/safety-entry.ts";
import { moment } from "./columns.ts";
import { members } from "./people.ts";

/** What administrators said about helplines, councils' lines and safety texts, laid over the files. Only the end is ever added. */
export const safetyCorrections = sqliteTable(
  "safety_corrections",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<EntryPlace["kind"]>().notNull(),
    about: text("about").notNull(), // the helpline's or text's id, or the council's code
    act: text("act").$type<Correction["act"]>().notNull(),
    laidOver: text("laid_over", { mode: "json" }).$type<EntryValue>(), // null: the file had no line
    value: text("value", { mode: "json" }).$type<EntryValue>().notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    memberName: text("member_name").notNull(),
    role: text("role"),
    onDay: text("on_day").notNull(), // "2026-12-01", local
    at: moment("at").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"), // a name; null: the file changed
    whyEnded: text("why_ended").$type<NonNullable<Correction["ended"]>["why"]>(),
  },
  (t) => [index("safety_corrections_about").on(t.kind, t.about), index("safety_corrections_open").on(t.endedAt)],
);
