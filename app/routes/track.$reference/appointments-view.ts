import { appointmentForPerson, sayAppointmentTime } from "#app/domain/reaching/say-appointment.ts";
import type { Services } from "#app/services.ts";
import { nextAppointments } from "#db/queries/reaching/next-appointments.ts";

/** An appointment in words, as the person reads it. */
export type AppointmentForPerson = {
  id: string;
  when: string;
  rows: { key: string; words: string }[];
  cancelled: boolean;
};

/** What is still to come, the nearest first, with what was called off. */
export async function appointmentsView(
  { db, clock, calendar }: Services,
  conversationId: string,
): Promise<AppointmentForPerson[]> {
  const all = await nextAppointments(db.read, conversationId, clock.now());
  return all.map(({ id, kind, place, needs, withWhom, cancelled, ...times }) => ({
    id,
    when: sayAppointmentTime(times, calendar),
    rows: [
      { key: "What", words: appointmentForPerson[kind] },
      { key: "Who", words: withWhom },
      { key: "Where", words: place },
      { key: "What you need, and what to bring", words: needs },
    ].filter(({ words }) => words !== ""),
    cancelled,
  }));
}
