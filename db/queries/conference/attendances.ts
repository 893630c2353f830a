import { and, asc, desc, eq, getTableColumns } from "drizzle-orm";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { agendaItems, agendas, attendances, conferences, members } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";
import type { ConferenceRow } from "./conferences.ts";

export type AttendanceRow = typeof attendances.$inferSelect;

/** Who was at a conference that somebody may see, the newest first. For those who keep it. */
export async function listAttendances(
  db: Database,
  viewer: MemberViewer,
  conferenceId: string,
): Promise<AttendanceRow[]> {
  return db
    .select(getTableColumns(attendances))
    .from(attendances)
    .innerJoin(conferences, and(eq(conferences.id, attendances.conferenceId), conferencesOpenTo(viewer)))
    .where(eq(attendances.conferenceId, conferenceId))
    .orderBy(desc(attendances.recordedAt), asc(attendances.name));
}

/** A certificate by its code, with its conference while that is open to whoever asks; or null. */
export async function findAttendance(
  db: Database,
  viewer: MemberViewer,
  code: string,
): Promise<{ attendance: AttendanceRow; conference: ConferenceRow } | null> {
  const [row] = await db
    .select({ attendance: getTableColumns(attendances), conference: getTableColumns(conferences) })
    .from(attendances)
    .innerJoin(conferences, and(eq(conferences.id, attendances.conferenceId), conferencesOpenTo(viewer)))
    .where(eq(attendances.code, code));
  return row ?? null;
}

/** The certificates of a member, the newest first. */
export async function listAttendancesOf(
  db: Database,
  memberId: string,
): Promise<{ attendance: AttendanceRow; conference: string }[]> {
  return db
    .select({ attendance: getTableColumns(attendances), conference: conferences.name })
    .from(attendances)
    .innerJoin(conferences, eq(conferences.id, attendances.conferenceId))
    .where(eq(attendances.memberId, memberId))
    .orderBy(desc(attendances.recordedAt));
}

export async function insertAttendance(db: Database, row: AttendanceRow): Promise<void> {
  await db.insert(attendances).values(row);
}

export async function updateAttendance(
  db: Database,
  id: string,
  change: Partial<Pick<AttendanceRow, "name" | "revokedAt" | "replacedBy">>,
): Promise<void> {
  await db.update(attendances).set(change).where(eq(attendances.id, id));
}

/** Takes the certificates of somebody who goes away, with their codes. */
export async function removeAttendancesOf(db: Database, memberId: string): Promise<void> {
  await db.delete(attendances).where(eq(attendances.memberId, memberId));
}

/** Members who have sessions of a conference on their agenda: likely to have been there. */
export async function listAgendaMembers(db: Database, conferenceId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectDistinct({ id: members.id, name: members.name })
    .from(agendas)
    .innerJoin(agendaItems, eq(agendaItems.agendaId, agendas.id))
    .innerJoin(members, and(eq(members.id, agendas.memberId), eq(members.active, true)))
    .where(eq(agendas.conferenceId, conferenceId))
    .orderBy(asc(members.name), asc(members.id));
}
