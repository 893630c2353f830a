import { joinedLine } from "#app/domain/conversation/live-line.ts";
import { whyJoinNot, type JoinRefusal } from "#app/domain/conversation/why-join-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addLine } from "#app/use-cases/conversation/add-entry.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLive, insertLiveJoin } from "#db/queries/live.ts";
import { findMember } from "#db/queries/members.ts";

export type JoinLiveRefusal = Extract<CaseRefusal, { kind: "no-such-referral" }> | JoinRefusal;

/** A link worker takes part in a conversation, and a line tells both sides. Pressed again, nothing is added. */
export async function joinLive(
  tools: UseCaseTools,
  { memberId, reference }: { memberId: string; reference: string },
): Promise<Result<{ conversationId: string; fresh: boolean }, JoinLiveRefusal>> {
  const { db, now } = tools;
  const opened = await openCase(tools, { memberId, reference });
  const live = opened.ok ? await findLive(db, opened.value.referral.conversationId) : null;
  if (!opened.ok || live === null) return refuse({ kind: "no-such-referral" });
  const refusal = whyJoinNot(live, memberId, opened.value.movers, now);
  if (refusal !== null) return refuse(refusal);
  const { conversationId } = live;
  const fresh = await insertLiveJoin(db, { conversationId, memberId, joinedAt: now });
  const name = (await findMember(db, memberId))?.name ?? "";
  if (!fresh) return ok({ conversationId, fresh });
  await addLine(tools, conversationId, joinedLine(name));
  const referralId = opened.value.referral.id;
  await trace(tools, { referralId, by: memberId, kind: "change", what: "joined-live" });
  return ok({ conversationId, fresh });
}
