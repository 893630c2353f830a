import type { StandingLine } from "#app/domain/conference/plan-import.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { listSessions } from "./sessions.ts";
import { listSpeakersOfConference } from "./speakers.ts";

/** Everything of a programme that a table carries, line by line in its order. */
export async function listTableLines(
  db: Database,
  viewer: MemberViewer,
  conferenceId: string,
): Promise<StandingLine[]> {
  const speakers = Map.groupBy(await listSpeakersOfConference(db, viewer, conferenceId), (one) => one.sessionId);
  const sessions = await listSessions(db, viewer, conferenceId);
  return sessions.map(
    ({ id, number, kind, day, startsMinutes, endsMinutes, room, track, format, title, abstract, links, ...rest }) => ({
      number,
      kind,
      day,
      startsMinutes,
      endsMinutes,
      room: room?.name ?? "",
      track,
      format,
      title,
      abstract,
      speakers: (speakers.get(id) ?? []).map(({ name, role, organisation }) => ({ name, role, organisation })),
      links: links.map(({ text, url }) => ({ text, url })),
      notes: rest.notes,
      recordingUrl: rest.recordingUrl,
      cancelled: rest.cancelledAt !== null,
    }),
  );
}
