import { data, type AppLoadContext } from "@remix-run/node";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ConferenceRow } from "#db/queries/conference/conferences.ts";
import { findSession } from "#db/queries/conference/sessions.ts";
import { listSpeakersOfSession } from "#db/queries/conference/speakers.ts";
import { storedSession } from "../conferences/session-form.ts";

type Asked = { viewer: LibraryViewer; conference: ConferenceRow; number: string | undefined };

/** The session or break that a form is about; null for "new", which is not there yet. @throws 404 */
export async function findOpenSession({ services }: AppLoadContext, { viewer, conference, number }: Asked) {
  if (number === "new") return null;
  const session = await findSession(services.db.read, viewer, conference.id, Number(number));
  if (session === null) throw data(null, { status: 404 });
  const speakers = await listSpeakersOfSession(services.db.read, viewer, session.id);
  return {
    changedAt: session.changedAt,
    room: session.room?.name ?? "",
    view: {
      number: session.number,
      seen: String(session.changedAt.getTime()),
      cancelled: session.cancelledAt !== null,
      stored: storedSession(session, speakers),
    },
  };
}
