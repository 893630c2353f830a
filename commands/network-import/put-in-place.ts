import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { filesFolder } from "#app/domain/library/stored-path.ts";
import { syncFolder } from "#db/backup/sync-folder.ts";
import { fileNames } from "#db/file-names.ts";

/**
 * Moves a filled work folder to where the site looks: files first, the database last. Cut off anywhere before that, the
 * folder is still an empty one, and the import can be run again.
 */
export function putInPlace(folder: string, dataDir: string): void {
  const from = join(folder, filesFolder);
  for (const part of existsSync(from) ? readdirSync(from) : []) {
    const to = join(dataDir, filesFolder, part);
    mkdirSync(to, { recursive: true, mode: 0o700 });
    for (const id of readdirSync(join(from, part))) renameSync(join(from, part, id), join(to, id));
    syncFolder(to);
  }
  renameSync(join(folder, fileNames.keys), join(dataDir, fileNames.keys));
  syncFolder(dataDir);
  renameSync(join(folder, fileNames.main), join(dataDir, fileNames.main));
  syncFolder(dataDir);
}
