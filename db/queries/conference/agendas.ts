import { and, asc, eq, isNotNull, isNull, lt } from "drizzle-orm";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { agendaItems, agendas, conferences, conferenceSessions } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";

export type AgendaRow = typeof agendas.$inferSelect;

/** Whose an agenda is: a member's, or that of a browser, known by the hash of the word in its cookie. */
export type AgendaOwner = { memberId: string } | { browserHash: string };

/** Somebody's agenda of one conference, or null. */
export async function findAgenda(db: Database, owner: AgendaOwner, conferenceId: string): Promise<AgendaRow | null> {
  const [row] = await db
    .select()
    .from(agendas)
    .where(and(ownedBy(owner), eq(agendas.conferenceId, conferenceId)));
  return row ?? null;
}

/** The agenda of a secret address, while its conference is open to whoever asks. */
export async function findAgendaByToken(
  db: Database,
  viewer: MemberViewer,
  { conferenceId, feedToken }: { conferenceId: string; feedToken: string },
): Promise<AgendaRow | null> {
  const [row] = await db
    .select({ agenda: agendas })
    .from(agendas)
    .innerJoin(conferences, and(eq(conferences.id, agendas.conferenceId), conferencesOpenTo(viewer)))
    .where(and(eq(agendas.feedToken, feedToken), eq(agendas.conferenceId, conferenceId)));
  return row?.agenda ?? null;
}

/** All agendas of a member or a browser. */
export async function listAgendasOf(db: Database, owner: AgendaOwner): Promise<AgendaRow[]> {
  return db.select().from(agendas).where(ownedBy(owner)).orderBy(asc(agendas.createdAt));
}

export async function insertAgenda(db: Database, row: AgendaRow): Promise<void> {
  await db.insert(agendas).values(row);
}

export async function updateAgenda(
  db: Database,
  id: string,
  change: Partial<Pick<AgendaRow, "memberId" | "browserHash" | "feedToken">>,
): Promise<void> {
  await db.update(agendas).set(change).where(eq(agendas.id, id));
}

export async function removeAgenda(db: Database, id: string): Promise<void> {
  await db.delete(agendaItems).where(eq(agendaItems.agendaId, id));
  await db.delete(agendas).where(eq(agendas.id, id));
}

/** Forgets agendas of browsers that began before a moment. @returns how many. */
export async function removeOldBrowserAgendas(db: Database, before: Date): Promise<number> {
  const old = await db
    .select({ id: agendas.id })
    .from(agendas)
    .where(and(isNull(agendas.memberId), isNotNull(agendas.browserHash), lt(agendas.createdAt, before)));
  for (const { id } of old) await removeAgenda(db, id);
  return old.length;
}

function ownedBy(owner: AgendaOwner) {
  return "memberId" in owner ? eq(agendas.memberId, owner.memberId) : eq(agendas.browserHash, owner.browserHash);
}

/** What somebody chose, by conference: for their own copy of it. */
export async function listChosenBy(
  db: Database,
  memberId: string,
): Promise<{ conference: string; session: string; addedAt: Date }[]> {
  return db
    .select({ conference: conferences.name, session: conferenceSessions.title, addedAt: agendaItems.addedAt })
    .from(agendaItems)
    .innerJoin(agendas, eq(agendas.id, agendaItems.agendaId))
    .innerJoin(conferences, eq(conferences.id, agendas.conferenceId))
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, agendaItems.sessionId))
    .where(eq(agendas.memberId, memberId))
    .orderBy(asc(agendaItems.addedAt));
}
