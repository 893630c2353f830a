import type { ErasureKeeper } from "#app/domain/record/erasure-ledger.ts";
import type { TraceKeeper } from "#app/domain/record/trace-report.ts";
import { openTraceKeeper } from "./audit/trace-keeper.ts";
import { openErasureKeeper } from "./erasures/erasure-keeper.ts";
import type { SiteDatabase } from "./open.ts";

type Place = { dataDir: string; masterKey: Uint8Array; now: () => Date };

/** What looks after records from outside their rows. What an older copy brought back is erased again before anybody can read it. */
export async function openKeepers(
  place: Place,
  db: SiteDatabase,
): Promise<{ trace: TraceKeeper; erasures: ErasureKeeper }> {
  const erasures = openErasureKeeper(place, db);
  await erasures.settle();
  return { trace: openTraceKeeper(place, db), erasures };
}
