import { existsSync, mkdirSync, rmSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readConfig } from "#app/config.ts";
import { roomForExport } from "#app/domain/export/room-for-export.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { ExportRefused } from "#app/publishing/export/export-refused.ts";
import { openExport, type OpenExport } from "#app/publishing/export/open-export.ts";
import type { Services } from "#app/services.ts";
import { layPostsAgain, layResourcesAgain } from "#app/use-cases/export/lay-words-again.ts";
import { planReadings } from "#app/use-cases/export/plan-readings.ts";
import { perform } from "#app/use-cases/perform.ts";
import { makeWorkFolder } from "#db/backup/work-folder.ts";
import { fileNames } from "#db/file-names.ts";
import { demonstrationSecret } from "#db/keys.ts";
import { lockDataFolder } from "#db/lock.ts";
import { openServices, type Given } from "#server";
import { layFiles, type FilesLaid } from "./lay-files.ts";
import { layKinds } from "./lay-kinds.ts";
import { putInPlace } from "./put-in-place.ts";

export type BroughtIn = {
  dataDir: string;
  network: string;
  madeAt: string;
  kinds: Record<string, number>;
  files: FilesLaid;
};

/**
 * Makes a new site of an export, in a data folder that has none. Everything is laid down beside it and checked first;
 * what goes wrong leaves the folder without a site, as it was.
 * @throws ExportRefused, DatabaseRefused, ConfigRefused
 */
export async function bringIn(
  file: string,
  variables: Record<string, string | undefined>,
  given: Pick<Given, "content" | "clock"> = {},
): Promise<BroughtIn> {
  const { DATA_DIR, CONTENT_DIR, SITE_SECRET } = variables;
  const config = readConfig({ DATA_DIR, CONTENT_DIR, SITE_SECRET });
  const dataDir = resolve(config.dataDir);
  const archive = await openExport(file);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const lock = lockDataFolder(dataDir);
    try {
      assertEmpty(dataDir);
      await assertRoom(dataDir, archive);
      const secret = config.secret ?? demonstrationSecret(dataDir);
      const { network, madeAt } = archive.manifest;
      return { dataDir, network, madeAt, ...(await lay({ ...config, secret }, dataDir, archive, given)) };
    } finally {
      lock.close();
    }
  } finally {
    archive.close();
  }
}

async function lay(
  config: Services["config"],
  dataDir: string,
  archive: OpenExport,
  given: Pick<Given, "content" | "clock">,
) {
  const folder = makeWorkFolder(dataDir, "import-");
  try {
    const services = await openServices({ ...config, dataDir: folder }, { ...given, log: () => undefined });
    try {
      const kinds = await layKinds(services, archive);
      const files = await layFiles(archive, folder);
      await layIndex(services, layResourcesAgain);
      await layIndex(services, layPostsAgain);
      await perform(services, planReadings, null);
      await services.db.close();
      putInPlace(folder, dataDir);
      return { kinds, files };
    } finally {
      await services.db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layIndex(services: Services, some: typeof layPostsAgain, after = 0): Promise<void> {
  const laid = await perform(services, some, { after });
  if (laid.ok && laid.value !== null) await layIndex(services, some, laid.value);
}

function assertEmpty(dataDir: string): void {
  const there = [fileNames.main, fileNames.restoring].some((name) => existsSync(join(dataDir, name)));
  if (!there) return;
  throw new ExportRefused(
    `There is a site in ${dataDir} already, and nothing of it was changed. An export is brought into an empty folder, before its first start: name another one with DATA_DIR.`,
  );
}

async function assertRoom(dataDir: string, { bytes }: OpenExport): Promise<void> {
  const disk = await statfs(dataDir);
  const wanted = roomForExport({ fileBytes: bytes, databaseBytes: bytes }); // rows become a database and an index
  const free = disk.bavail * disk.bsize;
  if (free >= wanted) return;
  throw new ExportRefused(
    `There is not enough room for ${dataDir}: ${sayBytes(wanted)} are needed, ${sayBytes(free)} are free.`,
  );
}
