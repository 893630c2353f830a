import { openConnection } from "./connection.ts";
import { makeHandle } from "./handle.ts";
import type { Database } from "./open.ts";
import type { Sealer } from "./seal.ts";

/**
 * Reads of one moment for as long as they take, on a connection of their own. The site goes on writing; until the work
 * has ended, the log is not emptied past that moment, so it grows by what is written meanwhile.
 */
export function openHold(file: string, sealer: Sealer, access: "query-only" | "read-only") {
  return async function hold<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const client = openConnection(file, access);
    try {
      client.exec("BEGIN");
      client.pragma("user_version"); // the first read sets the moment
      return await work(makeHandle(client, sealer));
    } finally {
      client.close();
    }
  };
}
