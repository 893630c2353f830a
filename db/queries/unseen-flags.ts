import { and, asc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { RiskLevel } from "#app/domain/guide/flow.ts";
import type { Database } from "#db/open.ts";
import { arrival } from "#db/queries/referrals.ts";
import { referrals, teams } from "#db/schema/index.ts";

export type UnseenFlag = {
  referralId: string;
  teamId: string | null;
  workerId: string | null;
  safeguardingLeadId: string | null;
  flaggedAt: Date;
  risk: RiskLevel;
  flags: string[];
};

/** Flags of open referrals that nobody has acknowledged, the oldest first. */
export async function listUnseenFlags(db: Database): Promise<UnseenFlag[]> {
  const rows = await db
    .select({
      referralId: referrals.id,
      teamId: referrals.teamId,
      workerId: referrals.workerId,
      safeguardingLeadId: teams.safeguardingLeadId,
      flaggedAt: referrals.flaggedAt,
      risk: referrals.risk,
      flags: referrals.flags,
    })
    .from(referrals)
    .leftJoin(teams, eq(teams.id, referrals.teamId))
    .where(and(isNotNull(referrals.flaggedAt), isNull(referrals.acknowledgedAt), ne(referrals.state, "closed")))
    .orderBy(asc(referrals.flaggedAt), asc(arrival));
  return rows.flatMap(({ flaggedAt, ...row }) => (flaggedAt === null ? [] : [{ ...row, flaggedAt }]));
}
