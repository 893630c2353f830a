import { and, desc, eq, gt, sql } from "drizzle-orm";
import { auditLine, type AuditRow } from "#app/domain/record/audit-line.ts";
import type { Database } from "#db/open.ts";
import { caseAudit, referrals } from "#db/schema/index.ts";

/** What the first link hangs from. */
export const noLink = Buffer.alloc(32);

/** Adds the next link of the trace. Only inside an act: the writer's order is the chain's order. */
export async function insertAuditRow(db: Database, row: Omit<AuditRow, "n">): Promise<void> {
  const last = await findAuditHead(db);
  const n = (last?.n ?? 0) + 1;
  const add = db.keep("insert-audit-row", () => db.insert(caseAudit).values(placeholders).prepare());
  const mac = db.sealer.chain(last?.mac ?? noLink, auditLine({ n, ...row }), n);
  add.run({ ...row, n, mac });
}

const placeholders = {
  n: sql.placeholder("n"),
  referralId: sql.placeholder("referralId"),
  by: sql.placeholder("by"),
  role: sql.placeholder("role"),
  teamId: sql.placeholder("teamId"),
  kind: sql.placeholder("kind"),
  what: sql.placeholder("what"),
  about: sql.placeholder("about"),
  at: sql.placeholder("at"),
  mac: sql.placeholder("mac"),
};

/** The newest link, or null while there is none. */
export async function findAuditHead(db: Database): Promise<{ n: number; mac: Buffer } | null> {
  const find = db.keep("find-audit-head", () =>
    db.select({ n: caseAudit.n, mac: caseAudit.mac }).from(caseAudit).orderBy(desc(caseAudit.n)).limit(1).prepare(),
  );
  return find.all()[0] ?? null;
}

/** Whose a referral is now, for the trace: null without a team, or without a referral. */
export async function findTeamOfReferral(db: Database, referralId: string): Promise<string | null> {
  const find = db.keep("find-team-of-referral", () =>
    db
      .select({ teamId: referrals.teamId })
      .from(referrals)
      .where(eq(referrals.id, sql.placeholder("referralId")))
      .prepare(),
  );
  return find.all({ referralId })[0]?.teamId ?? null;
}

/** The referral that a conversation became, or null while it was not sent. */
export async function findReferralIdOf(db: Database, conversationId: string): Promise<string | null> {
  const find = db.keep("find-referral-id-of", () =>
    db
      .select({ id: referrals.id })
      .from(referrals)
      .where(eq(referrals.conversationId, sql.placeholder("conversationId")))
      .prepare(),
  );
  return find.all({ conversationId })[0]?.id ?? null;
}

type Read = { referralId: string; by: string; what: string; about: string };

/** Whether the same read is in the trace since then. */
export async function hasReadSince(db: Database, { referralId, by, what, about }: Read, since: Date): Promise<boolean> {
  const find = db.keep("find-read-since", () =>
    db
      .select({ n: caseAudit.n })
      .from(caseAudit)
      .where(
        and(
          eq(caseAudit.referralId, sql.placeholder("referralId")),
          eq(caseAudit.by, sql.placeholder("by")),
          eq(caseAudit.what, sql.placeholder("what")),
          eq(caseAudit.about, sql.placeholder("about")),
          gt(caseAudit.at, sql.placeholder("since")),
        ),
      )
      .orderBy(desc(caseAudit.n))
      .limit(1)
      .prepare(),
  );
  return (await find.execute({ referralId, by, what, about, since: since.getTime() })).length > 0;
}

/** Tells two browsers of a trace apart, and leads back to neither. */
export function browserMark(db: Database, tokenHash: string | null): string {
  return db.sealer.index("traced-browser", tokenHash ?? "").slice(0, 12);
}
