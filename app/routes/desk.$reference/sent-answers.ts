import type { AcceptedAnswer } from "#app/domain/guide/flow.ts";
import type { Services } from "#app/services.ts";
import { listAcceptedAnswers, type Conversation } from "#db/queries/conversations.ts";
import { listHeard, type HeardEntry } from "#db/queries/heard.ts";
import type { Referral } from "#db/queries/referrals.ts";
import { findTurnAt } from "#db/queries/turn-at.ts";

/**
 * What the desk may read of the answers. All of them once they were sent; where a call was asked for half-way, until then
 * only what was answered before it: the person was told that nobody sees the rest before they send it. Messages always.
 */
export async function sentAnswers(
  db: Services["db"]["read"],
  referral: Pick<Referral, "submittedAt">,
  conversation: Conversation,
): Promise<{ answers: AcceptedAnswer[]; heard: HeardEntry[] }> {
  const answers = await listAcceptedAnswers(db, conversation.id);
  const heard = await listHeard(db, conversation.id);
  if (conversation.state === "sent" && conversation.end === "submitted") return { answers, heard };
  const last = await findTurnAt(db, conversation.id, referral.submittedAt);
  return {
    answers: answers.filter(({ turn }) => turn <= last),
    heard: heard.filter(({ turn }) => turn === null || turn <= last),
  };
}
