import { sql, type SQL } from "drizzle-orm";

/**
 * A row id for a condition on an index of words. The driver hands every number over as a real, for which FTS5 does not go
 * to the row but reads all of them; and beside MATCH an equal sign then lets every row through, those of others as well.
 */
export function rowId(value: unknown): SQL {
  return sql`CAST(${value} AS INTEGER)`;
}
