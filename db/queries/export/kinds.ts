import { is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { kindOf } from "#app/domain/export/export-format.ts";
import * as schema from "#db/schema/index.ts";
import { type TableName, whatIsCarried } from "./what-is-carried.ts";

/** A kind of row that an export carries. */
export type ExportKind = { name: TableName; kind: string; about: string; table: SQLiteTable };

const tables: Readonly<Record<string, unknown>> = { ...schema };

/** Every kind that is carried; what is pointed at stands before what points at it. */
export const exportKinds: readonly ExportKind[] = names().flatMap((name) => {
  const carriage = whatIsCarried[name];
  const table = tables[name];
  if (!("carried" in carriage) || !is(table, SQLiteTable)) return [];
  return [{ name, kind: kindOf(name), about: carriage.carried, table }];
});

/** Every kind that stays behind, with the reason. */
export const kindsLeftOut: Readonly<Record<string, string>> = Object.fromEntries(
  names().flatMap((name) => {
    const carriage = whatIsCarried[name];
    return "leftOut" in carriage ? [[kindOf(name), carriage.leftOut]] : [];
  }),
);

function names(): TableName[] {
  return Object.keys(whatIsCarried) as TableName[]; // the record has every table's name and no other
}
