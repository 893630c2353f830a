import { flagClimbsAt } from "#app/domain/referral/flag-climb.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import { listUnseenFlags } from "#db/queries/unseen-flags.ts";

/**
 * Flags that nobody has seen climb: the team's safeguarding lead and the duty coordinator are mailed too, once for each
 * referral. @returns how many flags climbed.
 */
export async function climbFlags(tools: UseCaseTools): Promise<Result<{ climbed: number }, never>> {
  const { db, now, newId, calendar } = tools;
  const climbing = (await listUnseenFlags(db)).filter((flag) => flagClimbsAt(flag.flaggedAt, calendar) <= now);
  for (const { referralId, teamId, workerId, safeguardingLeadId } of climbing) {
    const { dutyIds } = await findNoticePeople(db, { teamId, workerId }, now, calendar);
    const told = new Set([safeguardingLeadId, ...dutyIds].filter((memberId) => memberId !== null));
    for (const memberId of told) {
      const ids = { memberId, referralId };
      await addJob(db, {
        id: newId(),
        kind: "mail-flag-notice",
        uniqueKey: `${referralId} ${memberId} climbed`,
        ids,
        runAt: now,
      });
    }
  }
  return ok({ climbed: climbing.length });
}
