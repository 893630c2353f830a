import { and, asc, getTableColumns, gt, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { namedByCarried } from "./stored-places.ts";
import type { ExportKind } from "./kinds.ts";
import type { Row } from "./own-columns.ts";

const atATime = 200;
const filesAtATime = 5000; // small rows, and each look at what names them costs

/** Every row of a kind that is carried, some at a time, in the order in which they were made. */
export function* readRows(db: Database, { name, table }: Pick<ExportKind, "name" | "table">): Generator<Row[]> {
  const files = name === "storedFiles";
  const carried = files ? namedByCarried(db) : undefined;
  const place = sql<number>`${table}.rowid`;
  for (let last = -1; ;) {
    const rows: Row[] = db
      .select({ ...getTableColumns(table), exportPlace: place })
      .from(table)
      .where(and(gt(place, last), carried))
      .orderBy(asc(place))
      .limit(files ? filesAtATime : atATime)
      .all();
    if (rows.length === 0) return;
    last = Number(rows.at(-1)?.["exportPlace"]);
    yield rows.map(({ exportPlace: _place, ...row }) => row);
  }
}
