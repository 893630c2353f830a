import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { storedPath } from "#app/domain/library/stored-path.ts";
import { fileNames } from "../../file-names.ts";
import { syncFolder } from "../sync-folder.ts";
import { sealedPlace } from "./copy-files.ts";
import { listStored } from "./list-stored.ts";
import { isWhole, unsealFile } from "./sealed-file.ts";

export type FilesRestored = { folder: string; inAll: number; broughtBack: number; missing: string[] };

type Place = { dataDir: string; masterKey: Uint8Array };

/** Brings back every file that an unpacked database names; those that lie there whole are left as they are. */
export function restoreFiles({ dataDir, masterKey }: Place, unpacked: string, folder: string): FilesRestored {
  const rows = listStored(join(unpacked, fileNames.main));
  const report: FilesRestored = { folder, inAll: rows.length, broughtBack: 0, missing: [] };
  for (const row of rows) {
    const target = join(dataDir, storedPath(row.id));
    if (isWhole(target, row)) continue;
    const coming = join(unpacked, row.id);
    if (!unsealFile(sealedPlace(folder, masterKey, row.sha256), coming, row, masterKey)) {
      report.missing.push(row.id);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    renameSync(coming, target);
    syncFolder(dirname(target));
    report.broughtBack += 1;
  }
  return report;
}
