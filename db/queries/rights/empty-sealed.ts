import { and, eq, getTableColumns, inArray, sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ErasedCounts, ErasedKind } from "#app/domain/record/receipt.ts";
import type { Database } from "#db/open.ts";
import { rowsOfRecord } from "#db/queries/rights/rows-of-record.ts";
import { whatIsSealed, type BytesColumn } from "#db/queries/what-is-sealed.ts";
import * as schema from "#db/schema/index.ts";

const tables = { ...schema };

export type RecordIds = { id: string; conversationIds: readonly string[] };

type TableOfRecord = BytesColumn extends `${infer Name}.${string}` ? Name : never;

/** Under what the receipt counts the rows of a table. */
const kinds: Readonly<Partial<Record<TableOfRecord, ErasedKind>>> = {
  entries: "answers-and-messages",
  referrals: "card",
  entryFiles: "files",
  caseDrafts: "unsent-words",
  contactFacts: "ways-to-reach",
  outward: "words-sent-out",
  contactDecisions: "decisions",
  contactTries: "tries",
  appointments: "appointments",
  recordNotes: "notes",
  caseTasks: "tasks",
  introductions: "introductions",
  gpCopies: "gp-copies",
  recordHolds: "holds",
  dataRequests: "requests",
  brokenGlass: "openings-with-a-reason",
};

/** Empties every sealed column of a record, and removes the rows that hold nothing else. @returns how many rows held something. */
export function emptySealed(db: Database, of: RecordIds): ErasedCounts {
  const counts: Partial<Record<ErasedKind, number>> = {};
  for (const [place, sealed] of Object.entries(whatIsSealed)) {
    const rule = sealed.key === "conversation" ? sealed : sealed.key === "site" ? sealed.ofRecord : null;
    if (rule === null || typeof rule.erased === "object") continue;
    const [name, column] = place.split(".") as [TableOfRecord, string];
    const table = tables[name];
    const own = ofRecord(table, rule.found, of);
    const changed = rule.erased === "removed" ? remove(db, table, own) : empty(db, table, column, own);
    const kind = kinds[name];
    if (kind === undefined) throw new Error(`Nothing says how a receipt counts ${name}`);
    if (changed > 0) counts[kind] = Math.max(counts[kind] ?? 0, changed); // two columns of one row are one row
  }
  return counts;
}

/** Removes the rows without words that lead to the person, or say something of them. */
export function removeRowsOf(db: Database, of: RecordIds): void {
  for (const [name, { found }] of Object.entries(rowsOfRecord) as [keyof typeof rowsOfRecord, { found: Found }][]) {
    if (found !== null) remove(db, tables[name], ofRecord(tables[name], found, of));
  }
  const { joinedReferrals } = tables;
  remove(db, joinedReferrals, eq(joinedReferrals.otherId, of.id));
}

type Found = "referralId" | "conversationId" | null;

function ofRecord(table: SQLiteTable, found: "referralId" | "conversationId", of: RecordIds): SQL {
  const column = getTableColumns(table)[found];
  if (column === undefined) throw new Error(`A table of a record is found by its ${found}`);
  return found === "referralId" ? eq(column, of.id) : inArray(column, [...of.conversationIds]);
}

function empty(db: Database, table: SQLiteTable, name: string, own: SQL): number {
  const column = getTableColumns(table)[name];
  if (column === undefined) throw new Error(`There is no column ${name}`);
  const nothing = column.notNull ? Buffer.alloc(0) : null;
  const held = and(own, sql`length(${column}) > 0`);
  return db
    .update(table)
    .set({ [name]: nothing })
    .where(held)
    .run().changes;
}

function remove(db: Database, table: SQLiteTable, own: SQL): number {
  return db.delete(table).where(own).run().changes;
}
