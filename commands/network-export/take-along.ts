import { createReadStream, existsSync, statSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readConfig } from "#app/config.ts";
import type { ExportManifest } from "#app/domain/export/export-format.ts";
import { roomForExport } from "#app/domain/export/room-for-export.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { storedPath } from "#app/domain/library/stored-path.ts";
import { makeExport } from "#app/jobs/export/make-export.ts";
import { ExportRefused } from "#app/publishing/export/export-refused.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { fileNames } from "#db/file-names.ts";
import { openDatabase, type Database } from "#db/open.ts";
import { sumStored } from "#db/queries/export/sum-stored.ts";
import { openDataFolder } from "../data-folder.ts";

type Variables = Record<string, string | undefined>;

/** Writes everything of the network into one file; the site may run beside. @throws ExportRefused, DatabaseRefused */
export async function takeAlong(
  to: string,
  variables: Variables,
): Promise<{ file: string; bytes: number; manifest: ExportManifest }> {
  const madeAt = new Date();
  const file = placeOf(to, madeAt);
  const { dataDir, masterKey } = openDataFolder(variables);
  if (!existsSync(join(dataDir, fileNames.main)))
    throw new ExportRefused(`There is no site in ${dataDir}. Is DATA_DIR the folder of the site?`);
  const database = openDatabase({ dataDir, masterKey, log: () => undefined, readOnly: true });
  try {
    const open = async (id: string) => {
      const stored = join(dataDir, storedPath(id));
      return existsSync(stored) ? createReadStream(stored) : null;
    };
    const manifest = await database.hold(async (db) => {
      await assertRoom(db, file);
      return makeExport({ db, madeAt, open, ...(await namesIn(variables, madeAt)) }, `${file}.part`, file);
    });
    return { file, bytes: (await stat(file)).size, manifest };
  } finally {
    await database.close();
  }
}

function placeOf(to: string, madeAt: Date): string {
  const asked = resolve(to);
  const isFolder = existsSync(asked) && statSync(asked).isDirectory();
  const file = isFolder ? join(asked, `network-${madeAt.toISOString().slice(0, 10)}.zip`) : asked;
  if (existsSync(file)) throw new ExportRefused(`${file} is already there. Choose another name.`);
  if (!existsSync(dirname(file))) throw new ExportRefused(`There is no folder for ${file}. Make it first.`);
  return file;
}

/** A site whose content is at fault can be left all the same. */
async function namesIn(variables: Variables, now: Date): Promise<{ network: string; address: string }> {
  const { siteUrl, contentDir } = readConfig({
    SITE_URL: variables["SITE_URL"],
    CONTENT_DIR: variables["CONTENT_DIR"],
  });
  const { region } = await readRegion(join(contentDir, "region"), now.toISOString().slice(0, 10));
  return { network: region?.settings.networkName ?? "The network", address: siteUrl };
}

async function assertRoom(db: Database, file: string): Promise<void> {
  const wanted = roomForExport(await sumStored(db));
  const disk = await statfs(dirname(file));
  const free = disk.bavail * disk.bsize;
  if (free >= wanted) return;
  throw new ExportRefused(
    `There is not enough room for ${file}: ${sayBytes(wanted)} are needed, ${sayBytes(free)} are free.`,
  );
}
