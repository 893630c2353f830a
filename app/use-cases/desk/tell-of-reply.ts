import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLastOfPerson } from "#db/queries/entries-after.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listJoinsOf } from "#db/queries/live.ts";
import type { Referral } from "#db/queries/referrals.ts";

/**
 * A neutral mail that something waits: one for each message, but from somebody who has joined live only one until the
 * person writes again, however many messages there are.
 */
export async function tellOfReply(
  { db, newId, now }: UseCaseTools,
  { id: referralId, conversationId }: Pick<Referral, "id" | "conversationId">,
  message: { entryId: string; memberId: string },
): Promise<void> {
  const joined = (await listJoinsOf(db, conversationId)).some(({ memberId }) => memberId === message.memberId);
  const uniqueKey = joined ? `${conversationId} ${await findLastOfPerson(db, conversationId)}` : message.entryId;
  await addJob(db, { id: newId(), kind: "mail-reply-notice", uniqueKey, ids: { referralId }, runAt: now });
}
