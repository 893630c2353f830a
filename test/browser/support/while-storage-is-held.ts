import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { fileNames } from "#db/file-names.ts";
import type { SiteProcess } from "#test/support/site-process.ts";

/** Another program has begun to write to the site's database and does not come to an end: meanwhile the site can read and not write. */
export async function whileStorageIsHeld(site: SiteProcess, look: () => Promise<void>): Promise<void> {
  const db = new BetterSqlite3(join(site.dataDir, fileNames.main), { timeout: 10_000 });
  try {
    db.exec("BEGIN IMMEDIATE");
    await look();
  } finally {
    db.close(); // rolls back: nothing was written
  }
}
