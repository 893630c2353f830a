import type { ProgrammeLine } from "#app/domain/conference/conference.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { listSessions } from "./sessions.ts";
import { listSpeakersOfConference } from "./speakers.ts";

/** The programme of a conference that somebody may see, in its order. Breaks that were cancelled are left out. */
export async function listProgramme(
  db: Database,
  viewer: MemberViewer,
  conferenceId: string,
): Promise<ProgrammeLine[]> {
  const sessions = await listSessions(db, viewer, conferenceId);
  const speakers = Map.groupBy(await listSpeakersOfConference(db, viewer, conferenceId), (one) => one.sessionId);
  return sessions
    .filter(({ kind, cancelledAt }) => kind === "session" || cancelledAt === null)
    .map(({ id, number, kind, title, format, day, startsMinutes, endsMinutes, room, track, cancelledAt }) => ({
      id,
      number,
      kind,
      title,
      format,
      day,
      startsMinutes,
      endsMinutes,
      room: room === null ? null : { id: room.id, position: room.position, name: room.name, access: room.access },
      track,
      cancelled: cancelledAt !== null,
      speakers: (speakers.get(id) ?? []).map(({ id: speakerId, name, role, organisation }) => ({
        id: speakerId,
        name,
        role,
        organisation,
      })),
    }));
}
