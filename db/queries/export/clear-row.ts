import { getTableColumns } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import type { ExportKind } from "./kinds.ts";
import { ownColumns, type Row } from "./own-columns.ts";

/** A row as it stands in an export: names of the schema, moments as ISO 8601 in UTC, nothing sealed and nothing secret. */
export function clearRow(db: Database, { name, table }: Pick<ExportKind, "name" | "table">, row: Row): Row {
  const own = ownColumns[name];
  const plain = Object.keys(getTableColumns(table)).flatMap((column): [string, unknown][] =>
    own?.columns.includes(column) ? [] : [[column, plainValue(row[column], `${name}.${column}`)]],
  );
  return { ...Object.fromEntries(plain), ...own?.clear(row, db) };
}

function plainValue(value: unknown, where: string): unknown {
  if (Buffer.isBuffer(value)) throw new Error(`${where} is sealed, and nobody has said how it leaves`);
  return value instanceof Date ? value.toISOString() : value;
}
