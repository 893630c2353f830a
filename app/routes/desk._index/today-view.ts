import { localDateOf } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import { appointmentKinds } from "#app/domain/reaching/appointment.ts";
import type { Services } from "#app/services.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listAppointmentsOfMember } from "#db/queries/reaching/appointments-of-member.ts";

/** An appointment of today, or one that is over and about which nobody has said whether they came. */
export type TodayView = {
  id: string;
  reference: string;
  called: string;
  startsAt: Date;
  kind: string;
  plannedBy: string | null; // a colleague, whose person is looked after by whoever reads this
  over: boolean;
};

const daysBack = 31;

/** What a member has to keep today, and what they still have to say about the last month. Whom they may not see is not in it. */
export async function todayView(
  { calendar }: Services,
  db: Services["db"]["read"],
  viewer: Viewer,
): Promise<TodayView[]> {
  const today = localDateOf(viewer.now, calendar);
  const from = calendar.instantOf(plusDays(today, -daysBack), 0);
  const until = calendar.instantOf(plusDays(today, 1), 0);
  const mine = await listAppointmentsOfMember(db, { memberId: viewer.memberId, from, until, today });
  if (mine.length === 0) return [];
  const seen = await caseloadOf(db, viewer, calendar).list([...new Set(mine.map(({ reference }) => reference))]);
  const called = new Map(seen.map(({ referral, safe }) => [referral.reference, safe.called || "Name not given"]));
  return mine.flatMap(({ id, reference, startsAt, endsAt, kind, memberId, name: planner }) => {
    const name = called.get(reference);
    const plannedBy = memberId === viewer.memberId ? null : planner;
    const words = appointmentKinds.find((known) => known.id === kind)?.label ?? kind;
    return name === undefined
      ? []
      : [{ id, reference, called: name, startsAt, kind: words, plannedBy, over: endsAt <= viewer.now }];
  });
}
