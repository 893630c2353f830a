import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { endLostJoins } from "#app/use-cases/conversation/end-lost-joins.ts";
import { mailFlag } from "#app/use-cases/desk/mail-flag.ts";
import { openCase } from "#app/use-cases/desk/open-case.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listOpenHeldBy } from "#db/queries/leave-covers.ts";
import { listJoinsOfMember } from "#db/queries/live.ts";

type Leave = { id: string; memberId: string; coverMemberId: string | null; fromDay: LocalDate; toDay: LocalDate };

/**
 * Whoever covers a leave sees the people of whoever is away, from its first day to its last. Leaves that in the trace of
 * each of them; when it changes something today, open pages are told, and the cover hears of flags that nobody has seen. `before`: who covered until now.
 */
export async function noteLeaveCover(
  tools: UseCaseTools,
  leave: Leave,
  { by, before }: { by: string; before: string | null },
): Promise<void> {
  const { db, now, calendar, announce } = tools;
  if (leave.coverMemberId === before) return;
  const held = await listOpenHeldBy(db, leave.memberId);
  const what = leave.coverMemberId === null ? "leave-cover-ended" : "leave-cover";
  for (const { id: referralId } of held) {
    await trace(tools, { referralId, by, kind: "change", what, about: leave.id });
  }
  const today = localDateOf(now, calendar);
  if (leave.fromDay > today || today > leave.toDay) return;
  if (before !== null) await endLostJoins(tools, await listJoinsOfMember(db, before));
  for (const memberId of [before, leave.coverMemberId]) {
    if (memberId !== null) announce({ kind: "access-changed", memberId });
  }
  for (const { id: referralId, teamId } of held) announce({ kind: "referral-changed", referralId, teamIds: [teamId] });
  if (leave.coverMemberId !== null) await tellOfFlags(tools, held, leave.coverMemberId);
}

/** Only of those whom the cover may see: never of somebody they know. */
async function tellOfFlags(
  tools: UseCaseTools,
  held: readonly { reference: string }[],
  memberId: string,
): Promise<void> {
  for (const { reference } of held) {
    const opened = await openCase(tools, { memberId, reference });
    if (opened.ok) await mailFlag(tools, opened.value.referral, memberId);
  }
}
