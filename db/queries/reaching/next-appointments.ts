import { eq } from "drizzle-orm";
import type { AppointmentKind } from "#app/domain/reaching/appointment.ts";
import type { Database } from "#db/open.ts";
import { listAppointments } from "#db/queries/reaching/appointments.ts";
import { referrals } from "#db/schema/index.ts";

/** What a person sees of an appointment: a type of its own, so that nothing else of it reaches them. */
export type PersonAppointment = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  kind: AppointmentKind;
  place: string;
  needs: string;
  withWhom: string;
  cancelled: boolean;
};

/** A person's appointments that are not over, and those called off that would not be, in the order of their times. */
export async function nextAppointments(db: Database, conversationId: string, now: Date): Promise<PersonAppointment[]> {
  const [referral] = await db
    .select({ id: referrals.id })
    .from(referrals)
    .where(eq(referrals.conversationId, conversationId));
  if (referral === undefined) return [];
  const all = await listAppointments(db, { id: referral.id, conversationId });
  return all
    .filter(({ state, endsAt }) => endsAt > now && (state === "planned" || state === "cancelled"))
    .map(({ id, startsAt, endsAt, kind, place, needs, name, state }) => {
      return { id, startsAt, endsAt, kind, place, needs, withWhom: name, cancelled: state === "cancelled" };
    });
}
