import type { WhyLeft } from "#app/domain/conversation/live-line.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { endJoin } from "#app/use-cases/conversation/end-join.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findTrackingDoor } from "#db/queries/tracking.ts";

export type LeaveLive = { memberId: string; why: Exclude<WhyLeft, "no-access"> } & (
  { reference: string } | { conversationId: string }
);

/** Somebody leaves what they joined; a line tells both sides. Nothing happens when they are not in it, or never were. */
export async function leaveLive(tools: UseCaseTools, input: LeaveLive): Promise<Result<{ left: boolean }, never>> {
  const conversationId =
    "conversationId" in input
      ? input.conversationId
      : (await findTrackingDoor(tools.db, input.reference))?.conversationId;
  if (conversationId === undefined) return ok({ left: false });
  return ok({ left: await endJoin(tools, { conversationId, memberId: input.memberId }, input.why) });
}
