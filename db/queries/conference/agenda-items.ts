import { and, asc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { ToldSession } from "#app/domain/conference/told-session.ts";
import type { Database } from "#db/open.ts";
import { agendaItems, agendas, conferences, conferenceSessions, members } from "#db/schema/index.ts";

export type AgendaItemRow = typeof agendaItems.$inferSelect;

/** The sessions on an agenda, as they were last told. */
export async function listAgendaItems(db: Database, agendaId: string): Promise<AgendaItemRow[]> {
  return db.select().from(agendaItems).where(eq(agendaItems.agendaId, agendaId)).orderBy(asc(agendaItems.addedAt));
}

/** One that is there already stays as it is. */
export async function insertAgendaItem(db: Database, row: AgendaItemRow): Promise<void> {
  await db.insert(agendaItems).values(row).onConflictDoNothing();
}

export async function removeAgendaItem(db: Database, agendaId: string, sessionId: string): Promise<void> {
  await db.delete(agendaItems).where(and(eq(agendaItems.agendaId, agendaId), eq(agendaItems.sessionId, sessionId)));
}

export async function updateTold(
  db: Database,
  { agendaId, sessionId, ...told }: { agendaId: string; sessionId: string; toldSequence: number; told: ToldSession },
): Promise<void> {
  await db
    .update(agendaItems)
    .set(told)
    .where(and(eq(agendaItems.agendaId, agendaId), eq(agendaItems.sessionId, sessionId)));
}

/** Whether a member has one of these sessions on their agenda. */
export async function isOnAgendas(db: Database, sessionIds: readonly string[]): Promise<boolean> {
  const rows = await db
    .select({ id: agendas.id })
    .from(agendaItems)
    .innerJoin(agendas, eq(agendas.id, agendaItems.agendaId))
    .where(and(inArray(agendaItems.sessionId, [...sessionIds]), isNotNull(agendas.memberId)))
    .limit(1);
  return rows.length > 0;
}

/** Members who were not told of the newest state of a session on their agenda. */
export async function listMembersToTell(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: members.id })
    .from(agendaItems)
    .innerJoin(agendas, eq(agendas.id, agendaItems.agendaId))
    .innerJoin(members, and(eq(members.id, agendas.memberId), eq(members.active, true)))
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, agendaItems.sessionId))
    .where(ne(conferenceSessions.sequence, agendaItems.toldSequence))
    .orderBy(asc(members.id));
  return rows.map(({ id }) => id);
}

/** What a member was not told yet: their items whose session has another state now. */
export async function listUntold(
  db: Database,
  memberId: string,
): Promise<{ item: AgendaItemRow; conference: { id: string; name: string } }[]> {
  return db
    .select({ item: agendaItems, conference: { id: conferences.id, name: conferences.name } })
    .from(agendaItems)
    .innerJoin(agendas, eq(agendas.id, agendaItems.agendaId))
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, agendaItems.sessionId))
    .innerJoin(conferences, eq(conferences.id, conferenceSessions.conferenceId))
    .where(and(eq(agendas.memberId, memberId), ne(conferenceSessions.sequence, agendaItems.toldSequence)))
    .orderBy(asc(conferences.startsOn), asc(conferenceSessions.day), asc(conferenceSessions.startsMinutes));
}
