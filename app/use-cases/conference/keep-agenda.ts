import { toldOf } from "#app/domain/conference/told-session.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertAgendaItem, removeAgendaItem } from "#db/queries/conference/agenda-items.ts";
import { findAgenda, insertAgenda, updateAgenda, type AgendaOwner } from "#db/queries/conference/agendas.ts";
import { findSession } from "#db/queries/conference/sessions.ts";

type Chosen = { viewer: LibraryViewer; owner: AgendaOwner; conferenceId: string; number: number };

/**
 * Puts a session on somebody's agenda; the first one begins it. `feedToken` is the secret of its calendar address, used
 * when it begins. What is there already stays.
 */
export async function addToAgenda(
  tools: UseCaseTools,
  { viewer, owner, conferenceId, number, feedToken }: Chosen & { feedToken: string },
): Promise<Result<null, { kind: "no-such-session" }>> {
  const { db, now, newId } = tools;
  const session = await findSession(db, viewer, conferenceId, number);
  if (session?.kind !== "session") return refuse({ kind: "no-such-session" });
  let agenda = await findAgenda(db, owner, conferenceId);
  if (agenda === null) {
    agenda = { id: newId(), conferenceId, memberId: null, browserHash: null, ...owner, feedToken, createdAt: now };
    await insertAgenda(db, agenda);
  }
  const told = { toldSequence: session.sequence, told: toldOf(session) };
  await insertAgendaItem(db, { agendaId: agenda.id, sessionId: session.id, ...told, addedAt: now });
  return ok(null);
}

/** Takes a session off. An agenda without sessions stays, and so does the address of its calendar. */
export async function takeOffAgenda(
  { db }: UseCaseTools,
  { viewer, owner, conferenceId, number }: Chosen,
): Promise<Result<null, { kind: "no-such-session" }>> {
  const session = await findSession(db, viewer, conferenceId, number);
  const agenda = session === null ? null : await findAgenda(db, owner, conferenceId);
  if (session === null) return refuse({ kind: "no-such-session" });
  if (agenda !== null) await removeAgendaItem(db, agenda.id, session.id);
  return ok(null);
}

/** Gives an agenda's calendar a new address. The one before opens nothing any more. */
export async function renewAgendaFeed(
  { db }: UseCaseTools,
  { owner, conferenceId, feedToken }: { owner: AgendaOwner; conferenceId: string; feedToken: string },
): Promise<Result<null, { kind: "no-such-agenda" }>> {
  const agenda = await findAgenda(db, owner, conferenceId);
  if (agenda === null) return refuse({ kind: "no-such-agenda" });
  await updateAgenda(db, agenda.id, { feedToken });
  return ok(null);
}
