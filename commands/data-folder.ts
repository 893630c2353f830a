import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig } from "#app/config.ts";
import { demonstrationSecret, deriveMasterKey } from "#db/keys.ts";
import { migrationsFolder } from "#db/migration-files.ts";
import { DatabaseRefused } from "#db/refused.ts";

/**
 * The data folder and its master key, for commands that work on the folder itself. Only DATA_DIR and SITE_SECRET count,
 * so that a backup can be restored on a bare machine; a secret is never made here.
 * @throws DatabaseRefused when no secret is at hand
 */
export function openDataFolder(variables: Record<string, string | undefined>) {
  const config = readConfig({ DATA_DIR: variables["DATA_DIR"], SITE_SECRET: variables["SITE_SECRET"] });
  const dataDir = resolve(config.dataDir);
  const secret = config.secret ?? secretOfDemonstration(dataDir);
  return { dataDir, masterKey: deriveMasterKey(secret), migrationsDir: migrationsFolder, now: () => new Date() };
}

function secretOfDemonstration(dataDir: string): string {
  if (existsSync(join(dataDir, "demonstration-secret"))) return demonstrationSecret(dataDir);
  throw new DatabaseRefused(
    `SITE_SECRET is missing, and there is no demonstration-secret in ${dataDir}. Set SITE_SECRET to the secret of the site, or put that file back.`,
  );
}
