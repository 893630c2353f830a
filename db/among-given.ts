import { sql, type Column, type SQL } from "drizzle-orm";

/**
 * True for rows whose column is one of the values that a kept statement is run with, as JSON: `all({ ids:
 * JSON.stringify(ids) })`. `name`: under which they are handed in.
 */
export function amongGiven(column: Column | SQL, name = "ids"): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;
}
