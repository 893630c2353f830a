import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { listAgendaItems } from "#db/queries/conference/agenda-items.ts";
import { findAgendaByToken } from "#db/queries/conference/agendas.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import { listSessions } from "#db/queries/conference/sessions.ts";
import { calendarResponse, sessionEvent } from "../conferences/calendar-events.ts";

/**
 * Somebody's agenda for their calendar program, which signs in nowhere: its address is the secret. What was cancelled
 * stays in it and says so, so that it leaves no calendar without a word.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { read } = services.db;
  const feedToken = /^([A-Za-z0-9_-]{43})\.ics$/.exec(params["file"] ?? "")?.[1] ?? "";
  const viewer = publicViewer(services.clock.now());
  const conference = await findConference(read, viewer, params["id"] ?? "");
  const agenda =
    conference === null || feedToken === ""
      ? null
      : await findAgendaByToken(read, viewer, { conferenceId: conference.id, feedToken });
  if (conference === null || agenda === null) throw data(null, { status: 404 });
  const chosen = new Set((await listAgendaItems(read, agenda.id)).map(({ sessionId }) => sessionId));
  const sessions = (await listSessions(read, viewer, conference.id)).filter(({ id }) => chosen.has(id));
  const response = calendarResponse(services, {
    name: `My agenda: ${conference.name}`,
    path: `/conferences/${conference.id}/agenda/${feedToken}.ics`,
    events: sessions.map((session) => sessionEvent(services.config.siteUrl, conference, session)),
  });
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-robots-tag", "noindex");
  return response;
}
