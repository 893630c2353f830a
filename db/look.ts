import { existsSync } from "node:fs";
import { join } from "node:path";
import { openConnection } from "./connection.ts";
import { fileNames } from "./file-names.ts";
import { makeHandle } from "./handle.ts";
import { assertMigrated } from "./migrate.ts";
import { migrationsFolder } from "./migration-files.ts";
import type { Database } from "./open.ts";
import { DatabaseRefused } from "./refused.ts";
import type { Sealer } from "./seal.ts";

/**
 * Looks at what stands in clear in a data folder, without its keys: for saying why a site may not start, when the secret
 * may be one of the reasons. Null when there is no database, or not one of exactly this code's schema.
 */
export async function lookAtDatabase<Seen>(
  dataDir: string,
  look: (db: Database) => Promise<Seen>,
): Promise<Seen | null> {
  const file = join(dataDir, fileNames.main);
  if (!existsSync(file)) return null;
  const client = openConnection(file, "read-only");
  try {
    assertMigrated(client, migrationsFolder);
    return await look(makeHandle(client, withoutKeys));
  } catch (error) {
    if (error instanceof DatabaseRefused) return null;
    throw error;
  } finally {
    client.close();
  }
}

function noKeys(): never {
  throw new Error("A look at the database has no keys: it reads what stands in clear");
}

const withoutKeys: Sealer = {
  createKey: noKeys,
  seal: noKeys,
  open: noKeys,
  openBytes: noKeys,
  destroyKey: noKeys,
  hasKey: noKeys,
  listKeys: noKeys,
  index: noKeys,
  chain: noKeys,
  sealSmall: noKeys,
  openSmall: noKeys,
};
