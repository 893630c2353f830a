import { data, type AppLoadContext } from "@remix-run/node";
import { findSession, type SessionInRoom } from "#db/queries/conference/sessions.ts";
import { requireConference, type OpenConference } from "./require-conference.ts";

/** The session of an address, as whoever looks may see it; a break has no page. @throws 404 */
export async function requireSession(
  context: AppLoadContext,
  params: { id?: string; number?: string },
): Promise<OpenConference & { session: SessionInRoom }> {
  const open = await requireConference(context, params.id);
  const number = /^\d{1,6}$/.test(params.number ?? "") ? Number(params.number) : 0;
  const session = await findSession(context.services.db.read, open.viewer, open.conference.id, number);
  if (session === null || session.kind === "break") throw data(null, { status: 404 });
  return { ...open, session };
}
