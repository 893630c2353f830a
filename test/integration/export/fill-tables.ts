import { randomBytes } from "node:crypto";
import { getTableName, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.ts";
import { type ExportKind, exportKinds } from "#db/queries/export/kinds.ts";
import { ownColumns, type Row } from "#db/queries/export/own-columns.ts";

/** Lays a row into every table that is carried and has none, so that no kind is tried empty: also one that is new. */
export async function fillTables(db: Database, at: Date): Promise<string[]> {
  const filled: string[] = [];
  for (const kind of exportKinds) {
    const [row] = db
      .select({ rows: sql<number>`count(*)` })
      .from(kind.table)
      .all();
    if ((row?.rows ?? 0) > 0) continue;
    await db.insert(kind.table).values(rowFor(db, kind, at));
    filled.push(kind.kind);
  }
  return filled;
}

function rowFor(db: Database, { name, table }: ExportKind, at: Date): Row {
  const { columns, foreignKeys } = getTableConfig(table);
  const names = new Map(Object.entries(table).map(([key, column]) => [column as unknown, key]));
  const pointed = new Map<SQLiteColumn, unknown>();
  for (const key of foreignKeys) {
    const { columns: own, foreignColumns, foreignTable } = key.reference();
    const [column, foreign] = [own[0], foreignColumns[0]];
    if (column === undefined || foreign === undefined) continue;
    const [row] = db.select({ value: foreign }).from(foreignTable).limit(1).all();
    pointed.set(column, row?.value ?? null);
  }
  const plain = columns.map((column): [string, unknown] => [
    names.get(column) ?? column.name,
    pointed.has(column) ? pointed.get(column) : valueFor(column, getTableName(table), at),
  ]);
  const row = Object.fromEntries(plain);
  const given = { ...row, mail: "asks@example.org", words: name === "reports" ? "Named somebody" : held };
  return { ...row, ...ownColumns[name]?.back(given, { db, randomBytes }) };
}

const held = { title: "A held title", body: "zqheld words", wholeMail: null };

function valueFor({ dataType, name, notNull }: SQLiteColumn, table: string, at: Date): unknown {
  switch (dataType) {
    case "date":
      return at;
    case "number":
      return 1;
    case "boolean":
      return true;
    case "json":
      return notNull ? [] : null;
    case "buffer":
      return null; // laid by its own rule
    default:
      return `${table} ${name} “ü”`;
  }
}
