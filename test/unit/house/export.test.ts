import { getTableColumns, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { exportKinds } from "#db/queries/export/kinds.ts";
import { ownColumns } from "#db/queries/export/own-columns.ts";
import { whatIsCarried } from "#db/queries/export/what-is-carried.ts";
import * as schema from "#db/schema/index.ts";

const tables = Object.entries({ ...schema }).flatMap(([name, value]) => (is(value, SQLiteTable) ? [name] : []));

test("the export of the network carries every table, or says why it does not", () => {
  expect(tables.toSorted()).toEqual(Object.keys(whatIsCarried).toSorted());
  for (const [name, carriage] of Object.entries(whatIsCarried))
    expect(Object.values(carriage)[0]?.length, name).toBeGreaterThan(5);
  expect(exportKinds.length).toBeGreaterThan(50);
});

test("nothing leaves in the export as it is that is sealed, opens a door or signs", () => {
  const secret = /^(key|secret)$|token$/i;
  const asTheyAre = exportKinds.flatMap(({ name, table }) =>
    Object.entries(getTableColumns(table)).flatMap(([column, { dataType }]) =>
      (dataType === "buffer" || secret.test(column)) && !ownColumns[name]?.columns.includes(column)
        ? [`${name}.${column}`]
        : [],
    ),
  );
  expect(asTheyAre).toEqual([]);
});

test("what is pointed at is brought in before what points at it", () => {
  const kinds = exportKinds.map(({ name }) => String(name));
  const before = (first: string, second: string) => expect(kinds.indexOf(first)).toBeLessThan(kinds.indexOf(second));
  before("members", "roleGrants");
  before("storedFiles", "resourceFiles");
  before("conferenceSessions", "threads");
  before("threads", "posts");
});
