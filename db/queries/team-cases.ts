import { and, isNull, lte } from "drizzle-orm";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { Carried } from "#app/domain/people/team-load.ts";
import { listsWith } from "#app/domain/referral/referral-lists.ts";
import type { Database } from "#db/open.ts";
import { caseFactsOf } from "#db/queries/case-facts.ts";
import { listRowsInReach } from "#db/queries/case-rows.ts";
import { caseTasks } from "#db/schema/index.ts";

/** An open person of a team, in clear ids and codes. */
export type TeamCase = Carried & { id: string; reference: string; teamId: string };

/** The people of the list "Team" of the desk, from the same rows, so that what is counted from them agrees with it. */
export async function listTeamCases(db: Database, viewer: Viewer, calendar: Calendar): Promise<TeamCase[]> {
  const today = localDateOf(viewer.now, calendar);
  const { duesOf, factsOf } = caseFactsOf(viewer, calendar);
  const tasks = await countTasksDue(db, today);
  return (await listRowsInReach(db, { ...viewer, today })).flatMap((row) => {
    const facts = factsOf(row, duesOf(row));
    const { id, reference, teamId, workerId, state } = row;
    if (teamId === null || !listsWith({ ...facts, reviewedAt: row.reviewedAt }, viewer).includes("team")) return [];
    return [{ id, reference, teamId, workerId, state, overdue: facts.overdue, tasksDue: tasks.get(id) ?? 0 }];
  });
}

/** How many promised tasks of each referral are due on a day or before it, and not done. */
async function countTasksDue(db: Database, day: LocalDate): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: caseTasks.referralId })
    .from(caseTasks)
    .where(and(isNull(caseTasks.doneAt), lte(caseTasks.dueOn, day)));
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
