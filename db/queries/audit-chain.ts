import { asc, eq, gt, sql } from "drizzle-orm";
import { auditLine, type AuditRow } from "#app/domain/record/audit-line.ts";
import type { ChainDamage } from "#app/domain/record/chain-damage.ts";
import type { Database } from "#db/open.ts";
import { caseAudit } from "#db/schema/index.ts";

export type Link = { n: number; mac: Buffer };
export type StoredRow = AuditRow & { mac: Buffer };
export type Slice = { reached: Link; rows: number; damage: ChainDamage[]; done: boolean };

const farthestLook = 1000; // rows: how far a swap or a gap whose rows were numbered anew is looked for

/**
 * Walks the next `most` rows of the trace from a link that fits. A row that does not fit is said, and the walk goes on from
 * what stands there, so that one break does not hide the next.
 */
export async function walkTrace(db: Database, from: Link, most: number): Promise<Slice> {
  const rows = await listRowsAfter(db, from.n, most);
  const damage: ChainDamage[] = [];
  let reached = from;
  for (const row of rows) {
    if (row.n <= reached.n) continue; // part of what was said already
    const found = await whyNotNext(db, reached, row);
    if (found !== null) damage.push(found);
    // The second place of a swap holds the first row: what comes after it hangs from the row that stands here.
    reached = found?.kind === "swapped" ? { n: found.n + found.rows - 1, mac: row.mac } : row;
  }
  return { reached, rows: rows.length, damage, done: rows.length < most };
}

async function whyNotNext(db: Database, before: Link, row: StoredRow): Promise<ChainDamage | null> {
  const { n, at, referralId } = row;
  if (n !== before.n + 1) {
    return { n: before.n + 1, kind: "missing", rows: n - before.n - 1, at: null, referralId: null };
  }
  if (hangs(db, before, row, n)) return null;
  const moved = await findMoved(db, before, row);
  if (moved === null) return { n, kind: "changed", rows: 1, at, referralId };
  return { n, at, referralId, ...moved };
}

/** Whether a row, numbered n, is the next link after another. */
function hangs(db: Database, before: Pick<Link, "mac">, row: StoredRow, n: number): boolean {
  return db.sealer.chain(before.mac, auditLine({ ...row, n }), n).equals(row.mac);
}

async function findMoved(db: Database, before: Link, row: StoredRow) {
  const next = await listRowsAfter(db, row.n, farthestLook);
  const rightful = next.find((other) => hangs(db, before, other, row.n));
  if (rightful !== undefined) {
    const after = next[1];
    const movedOn = rightful.n === row.n + 1 && after !== undefined && hangs(db, rightful, after, row.n + 1);
    if (movedOn) return { kind: "inserted", rows: 1 } as const;
    return { kind: "swapped", rows: rightful.n - row.n + 1 } as const;
  }
  const [first] = next;
  for (let gap = 1; first !== undefined && gap <= farthestLook; gap += 1) {
    if (hangs(db, row, first, first.n + gap)) return { kind: "missing", rows: gap } as const;
  }
  return null;
}

async function listRowsAfter(db: Database, after: number, most: number): Promise<StoredRow[]> {
  const list = db.keep("list-audit-rows-after", () =>
    db
      .select()
      .from(caseAudit)
      .where(gt(caseAudit.n, sql.placeholder("after")))
      .orderBy(asc(caseAudit.n))
      .limit(sql.placeholder("most"))
      .prepare(),
  );
  return list.execute({ after, most });
}

export async function findAuditRow(db: Database, n: number): Promise<StoredRow | null> {
  const find = db.keep("find-audit-row", () =>
    db
      .select()
      .from(caseAudit)
      .where(eq(caseAudit.n, sql.placeholder("n")))
      .prepare(),
  );
  return (await find.execute({ n }))[0] ?? null;
}
