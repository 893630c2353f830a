import { type Connection, openConnection } from "../../connection.ts";

/** Bytes that a row of a database names. */
export type StoredRow = { id: string; bytes: number; sha256: string };

/** Every stored file that a database names; none in a database from before there were any. */
export function listStored(database: string): StoredRow[] {
  return reading(database, (client) => {
    if (!hasTable(client)) return [];
    return client.prepare<[], StoredRow>("SELECT id, bytes, sha256 FROM stored_files ORDER BY id").all();
  });
}

/** Of these ids, those that a database still names. */
export function stillStored(database: string, ids: readonly string[]): Set<string> {
  return reading(database, (client) => {
    if (!hasTable(client)) return new Set();
    const find = client.prepare<[string], string>("SELECT id FROM stored_files WHERE id = ?").pluck();
    return new Set(ids.filter((id) => find.get(id) !== undefined));
  });
}

function reading<Value>(database: string, read: (client: Connection) => Value): Value {
  const client = openConnection(database, "read-only");
  try {
    return read(client);
  } finally {
    client.close();
  }
}

function hasTable(client: Connection): boolean {
  const known = client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'stored_files'").get();
  return known !== undefined;
}
