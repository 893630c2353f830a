import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Connection } from "./connection.ts";
import type { Database } from "./open.ts";
import * as schema from "./schema/index.ts";
import type { Sealer } from "./seal.ts";

export function makeHandle(client: Connection, sealer: Sealer): Database {
  const kept = new Map<string, unknown>();
  const handle: Database = Object.assign(drizzle({ client, schema }), {
    sealer,
    keep<T>(name: string, build: (db: Database) => T): T {
      if (!kept.has(name)) kept.set(name, build(handle));
      return kept.get(name) as T; // one name, one statement: the caller's `build` decides the type
    },
  });
  return handle;
}
