import { and, asc, eq } from "drizzle-orm";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferences, conferenceSessions } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";
import { listConferences } from "./conferences.ts";

/** The addresses of conferences and sessions that somebody may see, with when each was changed. */
export async function listConferenceAddresses(
  db: Database,
  viewer: MemberViewer,
): Promise<{ path: string; changedAt: Date }[]> {
  const whole = await listConferences(db, viewer);
  const { conferenceId, number, changedAt, kind } = conferenceSessions;
  const sessions = await db
    .select({ conferenceId, number, changedAt })
    .from(conferenceSessions)
    .innerJoin(conferences, and(eq(conferences.id, conferenceId), conferencesOpenTo(viewer)))
    .where(eq(kind, "session"))
    .orderBy(asc(conferenceId), asc(number));
  return [
    ...whole.map((one) => ({ path: `/conferences/${one.id}`, changedAt: one.changedAt })),
    ...sessions.map((one) => ({
      path: `/conferences/${one.conferenceId}/sessions/${one.number}`,
      changedAt: one.changedAt,
    })),
  ];
}
