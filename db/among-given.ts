import { sql, type Column, type SQL } from "drizzle-orm";

/** True for rows whose column is one of the ids that a kept statement is run with, as JSON: `all({ ids: JSON.stringify(ids) })`. */
export function amongGiven(column: Column): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${sql.placeholder("ids")}))`;
}
