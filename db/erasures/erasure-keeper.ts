import { join } from "node:path";
import type { ErasureKeeper } from "#app/domain/record/erasure-ledger.ts";
import { fileNames } from "../file-names.ts";
import type { SiteDatabase } from "../open.ts";
import { eraseAgain, listNotErased } from "../queries/rights/erase-again.ts";
import { listErasures } from "../queries/rights/erasings.ts";
import { destroyKeysSetAside, erasedWhole } from "./destroy-keys.ts";
import { openLedger } from "./ledger.ts";

type Place = { dataDir: string; masterKey: Uint8Array; now: () => Date };

/**
 * The order is what makes it safe to be killed: rows first, in one act; then the line in the ledger, on disk; then the keys.
 * Each look finds what the last one did not come to. The checkpoint empties the log, in which earlier pages still stand.
 */
export function openErasureKeeper({ dataDir, masterKey, now }: Place, db: SiteDatabase): ErasureKeeper {
  const ledger = openLedger(join(dataDir, fileNames.erasures), masterKey);
  return {
    async settle() {
      const known = ledger.list();
      const added = ledger.add(await listErasures(db.read));
      const again = await listNotErased(db.read, known);
      for (const line of again) {
        await db.act(async (acting) => ({ keep: true, value: await eraseAgain(acting, line, now()) }));
      }
      const whole = erasedWhole([...known, ...added]).filter((id) => db.read.sealer.hasKey(id));
      for (const id of whole) db.read.sealer.destroyKey(id);
      if (added.length > 0) destroyKeysSetAside(dataDir, added);
      if (added.length + again.length + whole.length > 0) db.checkpoint();
      return { added: added.length, again: again.length };
    },
  };
}
