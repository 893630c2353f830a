import type { LoaderFunctionArgs } from "@remix-run/node";
import { listSessions } from "#db/queries/conference/sessions.ts";
import { calendarResponse, conferenceEvent, sessionEvent } from "../conferences/calendar-events.ts";
import { requireConference } from "../conferences/require-conference.ts";

/** A conference and its sessions for a calendar. Breaks are left out; what was cancelled says so. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireConference(context, params["id"]);
  const { services } = context;
  const { siteUrl } = services.config;
  const sessions = (await listSessions(services.db.read, viewer, conference.id)).filter(
    ({ kind }) => kind === "session",
  );
  const events = [
    conferenceEvent(siteUrl, conference),
    ...sessions.map((session) => sessionEvent(siteUrl, conference, session)),
  ];
  return calendarResponse(services, {
    name: conference.name,
    path: `/conferences/${conference.id}/calendar.ics`,
    events,
  });
}
