import { localDateOf } from "#app/domain/clock/calendar.ts";
import { yearsAfter } from "#app/domain/record/keeping.ts";
import { closeNeedsWhere, closeReasons, type CloseReason } from "#app/domain/referral/close-reason.ts";
import { clocksAfterMove } from "#app/domain/referral/clocks-after-move.ts";
import { takesAPlace, whyMoveNot, type MoveRefusal } from "#app/domain/referral/referral-state.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addEntry } from "#app/use-cases/conversation/add-entry.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { stopOutward } from "#app/use-cases/reaching/stop-outward.ts";
import { hasWithdrawalCheck } from "#app/use-cases/desk/check-withdrawal.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";

export type CloseReferral = OnCase & { reason: CloseReason; where: string; clientId: string };

/**
 * Closes with a reason. Where the person was sent on to is required for some reasons, and is kept as a private note. A
 * flag is not closed away: somebody first says what they did about it.
 */
export async function closeReferral(
  tools: UseCaseTools,
  input: CloseReferral,
): Promise<Result<null, CaseRefusal | MoveRefusal | { kind: "needs-where" } | { kind: "flag-first" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  const checked = await hasWithdrawalCheck(tools.db, referral);
  const why = whyMoveNot(referral.state, { kind: "close", reason: input.reason }, movers, checked);
  if (why !== null) return refuse(why);
  if (referral.flaggedAt !== null && referral.acknowledgedAt === null) return refuse({ kind: "flag-first" });
  if (closeNeedsWhere(input.reason) && input.where.trim() === "") return refuse({ kind: "needs-where" });

  const { now, calendar } = tools;
  const clocks = clocksAfterMove(referral, "closed", now, calendar);
  const { keepRecordsYears } = tools.content.region.settings;
  const reviewKeepingOn = yearsAfter(localDateOf(now, calendar), keepRecordsYears);
  const ended = { closedAt: now, closeReason: input.reason, queuedAt: null, newFromPersonAt: null, reviewKeepingOn };
  const move = {
    kind: "closed",
    by: input.memberId,
    fromValue: referral.state,
    toValue: "closed",
    reason: input.reason,
  };
  await saveCase(tools, referral, { ...clocks, ...ended, state: "closed" }, move);
  await stopOutward(tools, referral, { why: input.reason === "died" ? "died" : "closed", by: input.memberId });
  if (input.where.trim() !== "") await noteWhere(tools, referral.conversationId, input);
  if (referral.teamId !== null && takesAPlace(referral.state)) await fillFreePlaces(tools, { teamId: referral.teamId });
  return ok(null);
}

async function noteWhere(tools: UseCaseTools, conversationId: string, input: CloseReferral): Promise<void> {
  const label = closeReasons.find((known) => known.id === input.reason)?.label ?? input.reason;
  const words = `Closed: ${label}. Where: ${input.where.trim()}`;
  const { clientId, memberId: authorId } = input;
  const note = { kind: "note", audience: "staff", author: "staff" } as const;
  await addEntry(tools, { ...note, conversationId, clientId, authorId, words });
}
