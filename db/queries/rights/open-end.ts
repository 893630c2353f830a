import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { mayDecideEnd, mayHold, type ReferralFacts, type Viewer } from "#app/domain/people/may.ts";
import type { Database } from "#db/open.ts";
import type { CaseRow } from "#db/queries/case-rows.ts";
import { referrals } from "#db/schema/index.ts";

const { card: _sealed, because: _because, tasks: _tasks, ...columns } = getTableColumns(referrals);

/** A record for whoever decides on its end: codes and dates, and no word of it. */
export type EndCase = {
  referral: Pick<
    typeof referrals.$inferSelect,
    "id" | "reference" | "conversationId" | "teamId" | "workerId" | "submittedAt" | "closedAt" | "reviewKeepingOn"
  > & { state: CaseRow["state"]; version: number };
  facts: ReferralFacts;
  teamName: string | null;
  may: { decide: boolean; hold: boolean };
};

export async function openEnd(
  db: Database,
  row: CaseRow,
  viewer: Viewer,
  facts: ReferralFacts,
): Promise<EndCase | null> {
  const may = { decide: mayDecideEnd(viewer, facts), hold: mayHold(viewer, facts) };
  if (!may.decide && !may.hold) return null;
  const [referral] = await db
    .select(columns)
    .from(referrals)
    .where(and(eq(referrals.id, row.id), isNull(referrals.erasedAt)));
  if (referral === undefined) return null;
  return { referral: { ...referral, state: row.state }, facts, teamName: row.teamName, may };
}
