import { hasNoSafeWay } from "#app/domain/reaching/safe-ways.ts";
import { letterWay } from "#app/domain/reaching/note-way.ts";
import { afterTries, sayAfterTries } from "#app/domain/reaching/after-tries.ts";
import type { Services } from "#app/services.ts";
import { heardOf } from "#app/routes/desk.$reference_.reach/heard-of.ts";
import { goingOf } from "#app/use-cases/reaching/going-of.ts";
import type { Case } from "#db/queries/caseload.ts";
import { listAppointments } from "#db/queries/reaching/appointments.ts";
import { listOutward } from "#db/queries/reaching/outward.ts";

/** What stands on the record about reaching somebody; the pages behind it say more. */
export type ReachSummaryView = {
  closed: boolean; // there is nothing to ring or write any more
  noSafeWay: boolean;
  next: string | null;
  missed: boolean;
  ready: number; // texts and letters that stand ready
  appointments: { id: string; startsAt: Date; begun: boolean }[]; // planned ones
};

export async function reachSummaryView(
  db: Services["db"]["read"],
  { referral, safe }: Case,
  { now, calendar }: { now: Date; calendar: Services["calendar"] },
): Promise<ReachSummaryView> {
  const closed = referral.state === "closed";
  const heard = await heardOf(db, referral);
  const going = { ...(await goingOf(db, referral, safe)), purpose: "safe-letter" } as const;
  const next = afterTries({ ...heard, letter: letterWay(safe.answers, going) }, now, calendar);
  const planned = (await listAppointments(db, referral)).filter(({ state }) => state === "planned");
  return {
    closed,
    noSafeWay: !closed && hasNoSafeWay(safe.answers),
    next: closed ? null : sayAfterTries(next, safe.called, calendar),
    missed: !closed && heard.missed,
    ready: (await listOutward(db, referral)).filter(({ state }) => state === "prepared").length,
    appointments: planned.map(({ id, startsAt }) => ({ id, startsAt, begun: startsAt <= now })),
  };
}
