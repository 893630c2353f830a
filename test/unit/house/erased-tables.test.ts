import { getTableColumns, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { rowsOfRecord } from "#db/queries/rights/rows-of-record.ts";
import { whatIsSealed } from "#db/queries/what-is-sealed.ts";
import * as schema from "#db/schema/index.ts";

test("for every table that hangs from a record it is said what erasing does with its rows", () => {
  const sealed = Object.keys(whatIsSealed).map((place) => place.split(".")[0]);
  const decided = new Set([...sealed, ...Object.keys(rowsOfRecord)]);
  const ofRecord = Object.entries({ ...schema }).flatMap(([name, table]) => {
    if (!is(table, SQLiteTable)) return [];
    const columns = getTableColumns(table);
    return "referralId" in columns || "conversationId" in columns ? [name] : [];
  });
  expect(ofRecord.length).toBeGreaterThan(25);
  expect(ofRecord.filter((name) => !decided.has(name))).toEqual([]);
});
