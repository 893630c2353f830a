import { refuse, type Result } from "#app/domain/result.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findAddedPerson } from "#db/queries/added-people.ts";

/** Removes what a member of staff typed for a person and did not send, with every word. Where a call was asked for, that call stands. */
export async function throwAddedAway(
  tools: UseCaseTools,
  { conversationId, memberId }: { conversationId: string; memberId: string },
): Promise<Result<null, { kind: "no-such-conversation" }>> {
  const added = await findAddedPerson(tools.db, conversationId);
  if (added?.memberId !== memberId) return refuse({ kind: "no-such-conversation" });
  return removeUnsent(tools, { conversationId });
}
