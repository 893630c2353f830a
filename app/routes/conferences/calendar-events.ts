import type { Services } from "#app/services.ts";
import type { ConferenceRow } from "#db/queries/conference/conferences.ts";
import type { SessionInRoom } from "#db/queries/conference/sessions.ts";

type CalendarEvent = Parameters<Services["writeCalendar"]>[0]["events"][number];

/** A whole conference as an entry of a calendar, on its days. */
export function conferenceEvent(siteUrl: string, conference: ConferenceRow): CalendarEvent {
  const { id, uid, sequence, changedAt, name, venue, address, startsOn, endsOn } = conference;
  return {
    uid,
    sequence,
    changedAt,
    title: name,
    words: [`The programme: ${siteUrl}/conferences/${id}`, ...sampleLine(conference)].join("\n"),
    place: [venue, address].filter((part) => part !== "").join(", "),
    url: `${siteUrl}/conferences/${id}`,
    cancelled: false,
    starts: { day: startsOn, minutes: null },
    ends: { day: endsOn, minutes: null },
  };
}

/** A session of it, at its time and in its room. */
export function sessionEvent(siteUrl: string, conference: ConferenceRow, session: SessionInRoom): CalendarEvent {
  const { uid, sequence, changedAt, number, title, room, day, startsMinutes, endsMinutes, cancelledAt } = session;
  const url = `${siteUrl}/conferences/${conference.id}/sessions/${number}`;
  return {
    uid,
    sequence,
    changedAt,
    title: cancelledAt === null ? title : `Cancelled: ${title}`,
    words: [conference.name, url, ...sampleLine(conference)].join("\n"),
    place: [room?.name ?? "", conference.venue].filter((part) => part !== "").join(", "),
    url,
    cancelled: cancelledAt !== null,
    starts: { day, minutes: startsMinutes },
    ends: { day, minutes: endsMinutes },
  };
}

function sampleLine({ sample }: ConferenceRow): string[] {
  return sample ? ["Sample, not real: it was written for a demonstration."] : [];
}

/** Events as a calendar file. `path` is where the newest is fetched. */
export function calendarResponse(
  { config, content, writeCalendar }: Services,
  { name, path, events }: { name: string; path: string; events: readonly CalendarEvent[] },
): Response {
  const { timeZone } = content.region.settings;
  return new Response(writeCalendar({ name, timeZone, url: `${config.siteUrl}${path}`, events }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="conference.ics"',
      "x-content-type-options": "nosniff",
    },
  });
}
