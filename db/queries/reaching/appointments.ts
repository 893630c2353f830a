import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Appointment } from "#app/domain/reaching/appointment.ts";
import type { Database } from "#db/open.ts";
import { appointments, members } from "#db/schema/index.ts";

type Row = typeof appointments.$inferSelect;
type Of = { id: string; conversationId: string };

/** `memberId`: who planned it and meets them. `by`: who changed it last. */
export type KeptAppointment = Appointment & Pick<Row, "memberId" | "by" | "at" | "changedAt"> & { name: string };

export type AppointmentFields = Pick<Appointment, "startsAt" | "endsAt" | "kind" | "place" | "needs"> & {
  memberId: string;
};

/** Plans one. @returns false when it is there already, by the same press of a button. */
export async function insertAppointment(
  db: Database,
  referral: Of,
  planned: AppointmentFields & { id: string; by: string; at: Date },
): Promise<boolean> {
  const { id, at } = planned;
  const added = await db
    .insert(appointments)
    .values({
      ...planned,
      ...sealedFields(db, referral, id, planned),
      referralId: referral.id,
      state: "planned",
      sequence: 0,
      changedAt: at,
    })
    .onConflictDoNothing({ target: appointments.id })
    .returning({ id: appointments.id });
  return added.length === 1;
}

/** Changes one that nobody changed meanwhile, and counts its sequence up. @returns false when somebody did. */
export async function updateAppointment(
  db: Database,
  referral: Of,
  before: { id: string; sequence: number },
  change: Partial<AppointmentFields> & Partial<Pick<Row, "state">> & { by: string; changedAt: Date },
): Promise<boolean> {
  const { place, needs, ...clear } = change;
  const sealed =
    place === undefined || needs === undefined ? {} : sealedFields(db, referral, before.id, { place, needs });
  const changed = await db
    .update(appointments)
    .set({ ...clear, ...sealed, sequence: before.sequence + 1 })
    .where(
      and(
        eq(appointments.id, before.id),
        eq(appointments.referralId, referral.id),
        eq(appointments.sequence, before.sequence),
      ),
    )
    .returning({ id: appointments.id });
  return changed.length === 1;
}

/** Every appointment of a referral, in the order of their times. */
export async function listAppointments(db: Database, referral: Of): Promise<KeptAppointment[]> {
  const list = db.keep("appointments-of", (on) =>
    on
      .select({ row: appointments, name: members.name })
      .from(appointments)
      .innerJoin(members, eq(members.id, appointments.memberId))
      .where(eq(appointments.referralId, sql.placeholder("referralId")))
      .orderBy(asc(appointments.startsAt), asc(appointments.id))
      .prepare(),
  );
  return list.all({ referralId: referral.id }).map(({ row, name }) => open(db, referral.conversationId, row, name));
}

/** One of a referral's own; null for any other, there or not. */
export async function findAppointment(db: Database, referral: Of, id: string): Promise<KeptAppointment | null> {
  return (await listAppointments(db, referral)).find((one) => one.id === id) ?? null;
}

/** The ids of those that are still to come. */
export async function listPlanned(db: Database, referralId: string): Promise<{ id: string; sequence: number }[]> {
  return db
    .select({ id: appointments.id, sequence: appointments.sequence })
    .from(appointments)
    .where(and(eq(appointments.referralId, referralId), inArray(appointments.state, ["planned"])));
}

function open(db: Database, conversationId: string, row: Row, name: string): KeptAppointment {
  const { referralId: _of, place, needs, ...clear } = row;
  return {
    ...clear,
    name,
    place: db.sealer.open(conversationId, sealPlace(row.id, "place"), place),
    needs: db.sealer.open(conversationId, sealPlace(row.id, "needs"), needs),
  };
}

function sealedFields(
  db: Database,
  { conversationId }: Of,
  id: string,
  { place, needs }: Pick<AppointmentFields, "place" | "needs">,
) {
  return {
    place: db.sealer.seal(conversationId, sealPlace(id, "place"), place),
    needs: db.sealer.seal(conversationId, sealPlace(id, "needs"), needs),
  };
}

function sealPlace(row: string, column: "place" | "needs") {
  return { table: "appointments", row, column };
}
