import { getTableColumns, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { copySectionIds } from "#app/domain/record/record-copy.ts";
import { whatIsSealed } from "#db/queries/what-is-sealed.ts";
import * as schema from "#db/schema/index.ts";

const tables = Object.entries({ ...schema }).flatMap(([name, table]) =>
  is(table, SQLiteTable) ? [{ name, table }] : [],
);

test("for every sealed column somebody has decided what erasing, the person's copy and a change of keys do with it", () => {
  const sealed = tables.flatMap(({ name, table }) =>
    Object.entries(getTableColumns(table)).flatMap(([column, { dataType }]) =>
      dataType === "buffer" ? [`${name}.${column}`] : [],
    ),
  );
  expect(sealed.toSorted()).toEqual(Object.keys(whatIsSealed).toSorted());
});

test("what is said to hang from a record, or to name a row, are columns of its table", () => {
  const unknown = Object.entries(whatIsSealed).flatMap(([place, sealed]) => {
    const table = tables.find(({ name }) => name === place.split(".")[0])?.table;
    const columns = table === undefined ? [] : Object.keys(getTableColumns(table));
    const ofRecord = sealed.key === "site" ? sealed.ofRecord : sealed.key === "conversation" ? sealed : null;
    const named = [...(ofRecord === null ? [] : [ofRecord.found]), ...(sealed.key === "site" ? sealed.row : [])];
    return named.filter((column) => !columns.includes(column)).map((column) => `${place}: ${column}`);
  });
  expect(unknown).toEqual([]);
});

test("what a person's copy is said to hold are parts of it", () => {
  const given = Object.values(whatIsSealed).flatMap((sealed) => {
    const ofRecord = sealed.key === "site" ? sealed.ofRecord : sealed.key === "conversation" ? sealed : null;
    return ofRecord !== null && "given" in ofRecord.copy ? [ofRecord.copy.given] : [];
  });
  expect(given.filter((part) => !copySectionIds.some((id) => id === part))).toEqual([]);
});
