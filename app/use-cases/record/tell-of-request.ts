import { openCase } from "#app/use-cases/desk/open-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findNoticePeople, listRoleHolders } from "#db/queries/notice-people.ts";
import type { Referral } from "#db/queries/referrals.ts";
import { hasConflict } from "#db/queries/same-person.ts";

type Asked = Pick<Referral, "id" | "reference" | "teamId" | "workerId">;

/**
 * A person asked something of us, or complained: the leads of the record are mailed that it waits, and nothing of it. Of a
 * record without a team it is the duty coordinators. Never somebody who knows the person.
 */
export async function tellOfRequest(tools: UseCaseTools, referral: Asked, requestId: string): Promise<void> {
  const { db, now, newId } = tools;
  for (const memberId of await whoAnswers(tools, referral)) {
    if (await hasConflict(db, { referralId: referral.id, memberId })) continue;
    const uniqueKey = `${requestId} ${memberId}`;
    await addJob(db, { id: newId(), kind: "mail-person-asked", uniqueKey, ids: { memberId }, runAt: now });
  }
}

/** Where a team has no lead who may see it, administrators: their list says that it waits, and they can name one. */
async function whoAnswers(tools: UseCaseTools, referral: Asked): Promise<readonly string[]> {
  const { db, now, calendar } = tools;
  const { leadIds, dutyIds } = await findNoticePeople(db, referral, now, calendar);
  if (referral.teamId === null) return dutyIds;
  const leads: string[] = [];
  for (const memberId of leadIds) {
    if ((await openCase(tools, { memberId, reference: referral.reference })).ok) leads.push(memberId);
  }
  return leads.length > 0 ? leads : listRoleHolders(db, "administrator", null, now);
}
