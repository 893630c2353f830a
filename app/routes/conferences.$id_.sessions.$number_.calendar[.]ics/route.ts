import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarResponse, sessionEvent } from "../conferences/calendar-events.ts";
import { requireSession } from "../conferences/require-session.ts";

/** One session for a calendar. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { conference, session } = await requireSession(context, params);
  const { services } = context;
  return calendarResponse(services, {
    name: session.title,
    path: `/conferences/${conference.id}/sessions/${session.number}/calendar.ics`,
    events: [sessionEvent(services.config.siteUrl, conference, session)],
  });
}
