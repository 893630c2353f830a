import type { AppLoadContext } from "@remix-run/node";
import { agendaHashOf } from "#app/sign-in/agenda-cookie.ts";
import { listAgendaItems } from "#db/queries/conference/agenda-items.ts";
import { findAgenda, type AgendaOwner, type AgendaRow } from "#db/queries/conference/agendas.ts";

/** Whose agenda this request is about: the member's, or the browser's when it has one; else null. */
export function agendaOwner(request: Request, { services, session }: AppLoadContext): AgendaOwner | null {
  if (session.member !== null) return { memberId: session.member.id };
  const browserHash = agendaHashOf(services, request.headers.get("cookie"));
  return browserHash === null ? null : { browserHash };
}

/** The agenda of whoever looks, with the ids of its sessions. */
export async function agendaOf(
  request: Request,
  context: AppLoadContext,
  conferenceId: string,
): Promise<{ agenda: AgendaRow | null; sessionIds: ReadonlySet<string> }> {
  const owner = agendaOwner(request, context);
  const { read } = context.services.db;
  const agenda = owner === null ? null : await findAgenda(read, owner, conferenceId);
  const items = agenda === null ? [] : await listAgendaItems(read, agenda.id);
  return { agenda, sessionIds: new Set(items.map(({ sessionId }) => sessionId)) };
}
