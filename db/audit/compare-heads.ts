import type { ChainDamage } from "#app/domain/record/chain-damage.ts";
import type { TraceReport } from "#app/domain/record/trace-report.ts";
import type { Database } from "../open.ts";
import { findAuditRow } from "../queries/audit-chain.ts";
import type { HeadFile } from "./head-file.ts";

export type HeadsCompared = Pick<TraceReport, "restored" | "newest" | "unread"> & { cut: ChainDamage | null };

/**
 * Holds what was said outside against what stands in the database. After a restore only what was said since then counts:
 * what came before it and is not in the backup is gone for a reason that is said.
 */
export async function compareHeads(db: Database, heads: HeadFile): Promise<HeadsCompared> {
  const seen: HeadsCompared = { cut: null, restored: null, newest: null, unread: 0 };
  let fits = 0;
  let known = 0;
  let broken = false;
  for await (const line of heads.list()) {
    if (line === null) {
      seen.unread += 1;
      continue;
    }
    seen.newest = line;
    if (line.why === "restored") [fits, known, broken, seen.restored] = [0, 0, false, line];
    known = Math.max(known, line.n);
    const stands = line.n === 0 || (await findAuditRow(db, line.n))?.mac.toString("hex") === line.mac;
    if (!stands) broken = true;
    else if (!broken) fits = line.n;
  }
  if (broken) seen.cut = { n: fits + 1, kind: "cut", rows: known - fits, at: null, referralId: null };
  return seen;
}
