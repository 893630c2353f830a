import { joinedNow } from "#app/domain/conversation/live.ts";
import { leftLine, type WhyLeft } from "#app/domain/conversation/live-line.ts";
import { readingNow } from "#app/domain/conversation/reading-now.ts";
import { addLine } from "#app/use-cases/conversation/add-entry.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findReferralIdOf } from "#db/queries/case-audit.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { findLive, removeLiveJoin, type LiveJoinRow } from "#db/queries/live.ts";
import { findMember } from "#db/queries/members.ts";

/** Takes somebody out of a conversation, and says so in it, once. @returns false when they were not in it. */
export async function endJoin(
  tools: UseCaseTools,
  { conversationId, memberId }: Pick<LiveJoinRow, "conversationId" | "memberId">,
  why: WhyLeft,
): Promise<boolean> {
  const { db } = tools;
  if (!(await removeLiveJoin(db, { conversationId, memberId }))) return false;
  const name = (await findMember(db, memberId))?.name ?? "";
  const guideOpen = (await findConversation(db, conversationId))?.state === "open";
  const reads = why === "handed-back" && guideOpen ? await readsNow(tools, conversationId) : "";
  await addLine(tools, conversationId, leftLine(name, why, guideOpen, reads));
  const referralId = await findReferralIdOf(db, conversationId);
  if (referralId !== null) await trace(tools, { referralId, by: memberId, kind: "change", what: "left-live" });
  return true;
}

/** Who reads now, or when, by the calendar at this minute; empty while others take part, whom their own lines name. */
async function readsNow({ db, now, calendar }: UseCaseTools, conversationId: string): Promise<string> {
  const live = await findLive(db, conversationId);
  return live === null || joinedNow(live, now).length > 0 ? "" : readingNow(live, [], now, calendar).says;
}
