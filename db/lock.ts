import { join } from "node:path";
import Client from "better-sqlite3";
import { fileNames } from "./file-names.ts";
import { DatabaseRefused, whyStorageRefused } from "./refused.ts";

export type Lock = { close(): void };

/**
 * Takes the data folder for this process alone. The system lets go of the lock when the process ends, however it ends,
 * so a killed site leaves nothing to clear up.
 */
export function lockDataFolder(dataDir: string): Lock {
  const client = new Client(join(dataDir, fileNames.lock), { timeout: 0 });
  try {
    client.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    client.close();
    if (whyStorageRefused(error) !== "locked") throw error;
    throw new DatabaseRefused(
      `The data folder ${dataDir} is already in use. Stop the site first, or choose another folder with DATA_DIR.`,
      error,
    );
  }
  return { close: () => void client.close() };
}
