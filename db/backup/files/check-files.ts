import { join } from "node:path";
import { storedPath } from "#app/domain/library/stored-path.ts";
import type { Check } from "../check-copy.ts";
import { sealedPlace } from "./copy-files.ts";
import { listStored, type StoredRow } from "./list-stored.ts";
import { isSealedWhole, isWhole } from "./sealed-file.ts";

type Place = { dataDir: string; masterKey: Uint8Array };

/** Opens every file of a backup and compares it with its row. */
export function checkFiles({ masterKey }: Place, database: string, folder: string): Check {
  const name = "Every file of the library can be brought back";
  return checkEach(name, database, (row) => isSealedWhole(sealedPlace(folder, masterKey, row.sha256), row, masterKey));
}

/** Compares every file of the site itself with its row. */
export function checkOwnFiles({ dataDir }: Place, database: string): Check {
  const name = "Every file of the library is whole on the site";
  return checkEach(name, database, (row) => isWhole(join(dataDir, storedPath(row.id)), row));
}

function checkEach(name: string, database: string, isThere: (row: StoredRow) => boolean): Check {
  const rows = listStored(database);
  const broken = rows.filter((row) => !isThere(row)).length;
  return { name, passed: broken === 0, detail: `${rows.length - broken} of ${rows.length}` };
}
