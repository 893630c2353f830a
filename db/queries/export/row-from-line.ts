import { type Column, getTableColumns } from "drizzle-orm";
import type { ExportKind } from "./kinds.ts";
import { ownColumns, type PutBackTools, type Row } from "./own-columns.ts";

/** A line of an export that cannot become a row. `column`: which part of it is not right. */
export class LineRefused extends Error {
  override name = "LineRefused";
  readonly column: string;
  constructor(column: string) {
    super(`${column} is missing, not known, or not of its kind`);
    this.column = column;
  }
}

type Which = Pick<ExportKind, "name" | "table">;

/** What a line of an export says, as a row to lay down: each column is there and of its kind, and nothing else is. @throws LineRefused */
export function rowFromLine({ name, table }: Which, given: Row, tools: PutBackTools): Row {
  const own = ownColumns[name];
  const columns = Object.entries(getTableColumns(table));
  const known = new Set(columns.map(([column]) => column));
  const strange = Object.keys(given).find((column) => !known.has(column));
  if (strange !== undefined) throw new LineRefused(strange);
  const plain = columns.flatMap(([column, { notNull, dataType }]): [string, unknown][] =>
    own?.columns.includes(column) ? [] : [[column, valueOf(given[column], { column, notNull, dataType })]],
  );
  return { ...Object.fromEntries(plain), ...putBack(name, given, tools) };
}

function putBack(name: Which["name"], given: Row, tools: PutBackTools): Row {
  const own = ownColumns[name];
  try {
    return own?.back(given, tools) ?? {};
  } catch (error) {
    if (error instanceof Error && error.name === "ZodError") throw new LineRefused(own?.columns.join(", ") ?? "");
    throw error;
  }
}

type Wanted = { column: string; notNull: boolean; dataType: Column["dataType"] };

function valueOf(value: unknown, { column, notNull, dataType }: Wanted): unknown {
  if (value === null && !notNull) return null;
  if (dataType === "json" && value !== undefined) return value;
  if (dataType === "date" && typeof value === "string" && !Number.isNaN(Date.parse(value))) return new Date(value);
  if (dataType === "number" && Number.isFinite(value)) return value;
  if ((dataType === "string" || dataType === "boolean") && typeof value === dataType) return value;
  throw new LineRefused(column);
}
