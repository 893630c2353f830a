import { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3/session";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Connection } from "./connection.ts";
import type { Database } from "./open.ts";
import type { Sealer } from "./seal.ts";

/**
 * SQLite looks at the value of a bare `?` for a better plan, and plans the statement anew at each run, since the driver
 * clears what was given before: that cost more than a small read itself. A plus sign changes nothing in a value, and
 * hides it from the planner.
 */
class PlannedOnce extends SQLiteSyncDialect {
  override escapeParam(): string {
    return "+?";
  }
}

/** What moves with every commit by others (`commits`), and with those that may change what everyone sees (`changes`). */
export type Moves = { changes(): number; commits(): number };

/** Without `moves`, nothing is kept until there is a change. */
export function makeHandle(client: Connection, sealer: Sealer, moves?: Moves): Database {
  const kept = new Map<string, unknown>();
  const dialect = new PlannedOnce();
  const session = new BetterSQLiteSession<Record<string, never>, Record<string, never>>(client, dialect, undefined);
  const handle: Database = Object.assign(new BetterSQLite3Database("sync", dialect, session, undefined), {
    sealer,
    keep<T>(name: string, build: (db: Database) => T): T {
      if (!kept.has(name)) kept.set(name, build(handle));
      return kept.get(name) as T; // one name, one statement: the caller's `build` decides the type
    },
    keepUntilChange: keepUntil(() => handle, moves?.changes),
    keepUntilCommit: keepUntil(() => handle, moves?.commits),
  });
  return handle;
}

function keepUntil(handle: () => Database, moved: (() => number) | undefined) {
  const kept = new Map<string, { at: number; value: unknown }>();
  return <T>(name: string, build: (db: Database) => T): T => {
    const before = kept.get(name);
    const at = moved?.();
    if (before !== undefined && before.at === at) return before.value as T; // one name, one value, as above
    const value = build(handle());
    if (at !== undefined) kept.set(name, { at, value });
    return value;
  };
}
