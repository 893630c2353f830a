import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { TableName } from "../queries/export/what-is-carried.ts";
import { whatIsSealed } from "../queries/what-is-sealed.ts";
import * as schema from "../schema/index.ts";
import type { Connection } from "../connection.ts";
import { SealBroken, siteKeyId, type Sealer } from "../seal.ts";

type Place = { table: string; column: string; named: string; row: readonly string[] };
type Found = { at: number; sealed: Buffer; name: string };

const rowsAtOnce = 200;
const tables: Readonly<Record<TableName, SQLiteTable>> = { ...schema };

/**
 * Seals every small value under the newest site's key that is still under an earlier one, some at a time. One that does not
 * open was damaged before, and is left as it is.
 */
export function resealRows(
  client: Connection,
  sealer: Sealer,
  masterVersion: number,
  afterBatch: () => void,
): { resealed: number; broken: number } {
  const sum = { resealed: 0, broken: 0 };
  for (const place of sitePlaces().filter(({ table }) => hasTable(client, table))) {
    const find = client.prepare<[number, Buffer], Found>(
      `SELECT rowid AS at, "${place.column}" AS sealed, ${nameOf(place)} AS name FROM "${place.table}"
        WHERE rowid > ? AND length("${place.column}") > 0 AND substr("${place.column}", 2, 8) <> ?
        ORDER BY rowid LIMIT ${rowsAtOnce}`,
    );
    const keep = client.prepare(`UPDATE "${place.table}" SET "${place.column}" = ? WHERE rowid = ?`);
    const newest = siteKeyId(masterVersion);
    let reached = Number.MIN_SAFE_INTEGER; // ids that are drawn by lot may lie below zero
    for (let batch = find.all(reached, newest); batch.length > 0; batch = find.all(reached, newest)) {
      client.transaction(() => {
        for (const { at, sealed, name } of batch) {
          const anew = resealed(sealer, { table: place.table, row: name, column: place.named }, sealed);
          if (anew === null) sum.broken += 1;
          else sum.resealed += keep.run(anew, at).changes;
        }
      })();
      reached = batch.at(-1)?.at ?? reached;
      afterBatch();
    }
  }
  client.pragma("wal_checkpoint(TRUNCATE)"); // the log still holds the earlier pages
  return sum;
}

function resealed(sealer: Sealer, place: Parameters<Sealer["openSmall"]>[0], sealed: Buffer): Buffer | null {
  try {
    return sealer.sealSmall(place, sealer.openSmall(place, sealed));
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/** Every column under the site's key, by its names in the database. */
function sitePlaces(): Place[] {
  return Object.entries(whatIsSealed).flatMap(([key, sealed]): Place[] => {
    if (sealed.key !== "site") return [];
    const [name, column] = key.split(".") as [TableName, string];
    const table = tables[name];
    const columns = getTableColumns(table);
    const stored = (one: string) => columns[one]?.name ?? one;
    const named = sealed.column ?? stored(column);
    return [{ table: getTableName(table), column: stored(column), named, row: sealed.row.map(stored) }];
  });
}

/** Numbers are said as they are written, and several columns with a space between. */
function nameOf({ row }: Place): string {
  return row.map((column) => `CAST("${column}" AS TEXT)`).join(" || ' ' || ");
}

function hasTable(client: Connection, table: string): boolean {
  return client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
}
