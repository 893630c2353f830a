import type { Connection } from "../connection.ts";

export function countRows(client: Connection): Record<string, number> {
  const tables = client
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1",
    )
    .pluck()
    .all();
  return Object.fromEntries(tables.map((table) => [table, countOf(client, table)]));
}

function countOf(client: Connection, table: string): number {
  const quoted = `"${table.replaceAll('"', '""')}"`;
  return client.prepare<[], number>(`SELECT count(*) FROM ${quoted}`).pluck().get() ?? 0;
}
