import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { sendOut } from "#app/use-cases/reaching/send-out.ts";
import { findLastOfPerson } from "#db/queries/entries-after.ts";
import { listJoinsOf } from "#db/queries/live.ts";
import type { Referral } from "#db/queries/referrals.ts";

/**
 * A neutral mail that something waits: one for each message, but from somebody who has joined live only one until the
 * person writes again, however many messages there are.
 */
export async function tellOfReply(
  tools: UseCaseTools,
  { id: referralId, conversationId }: Pick<Referral, "id" | "conversationId">,
  message: { entryId: string; memberId: string },
): Promise<void> {
  const { db, now } = tools;
  const joined = (await listJoinsOf(db, conversationId)).some(({ memberId }) => memberId === message.memberId);
  const about = joined ? `${conversationId} ${await findLastOfPerson(db, conversationId)}` : message.entryId;
  const note = { way: "mail", purpose: "message-waiting", about: message.entryId, by: "site", goesAt: now } as const;
  await sendOut(tools, { id: `message-waiting ${about}`, referralId, ...note });
}
