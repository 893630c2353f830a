import { flagClimbsAt } from "#app/domain/referral/flag-climb.ts";
import { flagLevel } from "#app/domain/referral/flags-of.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { addFlagMail } from "#app/use-cases/desk/add-flag-mail.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import { listUnseenFlags } from "#db/queries/unseen-flags.ts";

/**
 * Flags that nobody has acknowledged climb: the covers, the leads, the safeguarding lead and the duty coordinator are
 * mailed, once for each time it was raised, also those who heard of it at once. @returns how many flags climbed.
 */
export async function climbFlags(tools: UseCaseTools): Promise<Result<{ climbed: number }, never>> {
  const { db, now, calendar } = tools;
  const climbing = (await listUnseenFlags(db)).filter((flag) => flagClimbsAt(flag.flaggedAt, calendar) <= now);
  for (const unseen of climbing) {
    const { referralId, teamId, workerId, safeguardingLeadId, flaggedAt: raisedAt } = unseen;
    const owner = { id: referralId, teamId, workerId };
    const { leadIds, coverMemberId, coveringIds, dutyIds } = await findNoticePeople(db, owner, now, calendar);
    const told = [coverMemberId, ...coveringIds, ...leadIds, safeguardingLeadId, ...dutyIds].filter(
      (memberId) => memberId !== null,
    );
    const flag = { referralId, raisedAt, level: flagLevel(unseen), climbed: true };
    for (const memberId of new Set(told)) await addFlagMail(tools, flag, memberId);
  }
  return ok({ climbed: climbing.length });
}
