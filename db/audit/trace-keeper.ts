import { setImmediate as nextTurn } from "node:timers/promises";
import type { ChainDamage } from "#app/domain/record/chain-damage.ts";
import type { HeadLine, TraceKeeper, TraceReport } from "#app/domain/record/trace-report.ts";
import type { Database } from "../open.ts";
import { walkTrace, type Link } from "../queries/audit-chain.ts";
import { findAuditHead, noLink } from "../queries/case-audit.ts";
import { compareHeads } from "./compare-heads.ts";
import { openHeadFile } from "./head-file.ts";

type Place = { dataDir: string; masterKey: Uint8Array; now: () => Date };

const rowsAtOnce = 250;
const mostDamage = 20;

export function openTraceKeeper(place: Place, db: { read: Database }): TraceKeeper {
  const file = openHeadFile(place);
  return {
    async keepHead(why) {
      const head = await findAuditHead(db.read);
      const mac = (head?.mac ?? noLink).toString("hex");
      const line: HeadLine = { n: head?.n ?? 0, mac, why, at: place.now().toISOString(), over: null };
      await file.add(line);
      return line;
    },
    async check() {
      const walked = await walkAll(db.read);
      const { cut, ...heads } = await compareHeads(db.read, file);
      const noneOutside = walked.rows > 0 && heads.newest === null ? noHeads : null;
      const outside = cut === null || isExplained(cut, walked.damage) ? noneOutside : cut;
      const damage = outside === null ? walked.damage : [...walked.damage, outside];
      return { rows: walked.rows, damage: damage.toSorted((a, b) => a.n - b.n), ...heads };
    },
  };
}

/** Rows that were moved or taken out in the middle stand at other numbers than the heads say: the end was not cut off for that. */
function isExplained(cut: ChainDamage, walked: readonly ChainDamage[]): boolean {
  return walked.some(({ n }) => n >= cut.n && n < cut.n + cut.rows);
}

const noHeads: ChainDamage = { n: 1, kind: "no-heads", rows: 1, at: null, referralId: null };

async function walkAll(db: Database): Promise<Pick<TraceReport, "rows" | "damage">> {
  const damage: ChainDamage[] = [];
  let rows = 0;
  let from: Link = { n: 0, mac: noLink };
  for (;;) {
    const slice = await walkTrace(db, from, rowsAtOnce);
    rows += slice.rows;
    damage.push(...slice.damage);
    if (slice.done || damage.length >= mostDamage) return { rows, damage };
    from = slice.reached;
    await nextTurn();
  }
}
