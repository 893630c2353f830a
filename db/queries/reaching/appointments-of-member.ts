import { and, asc, eq, gte, lt, or, sql } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { AppointmentKind } from "#app/domain/reaching/appointment.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { listCoveredBy } from "#db/queries/covers.ts";
import { appointments, members, referrals } from "#db/schema/index.ts";

export type AppointmentOfMember = {
  id: string;
  reference: string;
  startsAt: Date;
  endsAt: Date;
  kind: AppointmentKind;
  memberId: string; // who planned it
  name: string;
};

/**
 * Planned ones between two moments that are a member's to keep: they planned it, hold the person now, or cover them on
 * this day, one by one or because of a leave. The caller asks the one door who they are.
 */
export async function listAppointmentsOfMember(
  db: Database,
  asked: { memberId: string; from: Date; until: Date; today: LocalDate },
): Promise<AppointmentOfMember[]> {
  const { memberId, from, until, today } = asked;
  const ids = JSON.stringify(await listCoveredBy(db, { memberId, today }));
  return db
    .keep("appointments-of-member", planned)
    .all({ memberId, ids, from: from.getTime(), until: until.getTime() });
}

function planned(db: Database) {
  const theirs = or(
    eq(appointments.memberId, sql.placeholder("memberId")),
    eq(referrals.workerId, sql.placeholder("memberId")),
    amongGiven(appointments.referralId),
  );
  const { id, startsAt, endsAt, kind, memberId: by } = appointments;
  const between = and(gte(startsAt, sql.placeholder("from")), lt(startsAt, sql.placeholder("until")));
  return db
    .select({ id, startsAt, endsAt, kind, memberId: by, reference: referrals.reference, name: members.name })
    .from(appointments)
    .innerJoin(referrals, eq(referrals.id, appointments.referralId))
    .innerJoin(members, eq(members.id, appointments.memberId))
    .where(and(theirs, eq(appointments.state, "planned"), between))
    .orderBy(asc(startsAt), asc(id))
    .prepare();
}
