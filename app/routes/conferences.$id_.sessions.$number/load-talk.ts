import type { AppLoadContext } from "@remix-run/node";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { signInAddress } from "#app/sign-in/require-member.ts";
import type { SessionInRoom } from "#db/queries/conference/sessions.ts";
import { listThreadsOfSession } from "#db/queries/discussion/threads.ts";
import { boxView } from "../threads.$number/box-view.ts";
import { placeInLists } from "../threads.$number/place-in-lists.ts";
import { threadViews } from "../threads.$number/thread-views.ts";

/** What is asked about a session and about the slides of its decks, and what the box for a question needs. */
export async function loadTalk(
  request: Request,
  { services }: AppLoadContext,
  { viewer, session, everyone }: { viewer: LibraryViewer; session: SessionInRoom; everyone: boolean },
) {
  const listed = await listThreadsOfSession(services.db.read, viewer, session.id);
  const place = { kind: "session" as const, conference: session.conferenceId, session: session.number };
  const placed = await placeInLists(services, viewer, listed);
  return {
    threads: await threadViews(services, viewer, { threads: placed, where: { spaceId: null, places: [] } }),
    newest: Math.max(0, ...listed.map(({ number }) => number)),
    everyone,
    ...(await boxView(services, viewer, { place, spaceId: null })),
    postId: services.ids.newId(),
    longest: longestPost,
    signedIn: viewer.memberId !== null,
    signInAt: signInAddress(request),
  };
}

export type Talk = Awaited<ReturnType<typeof loadTalk>>;
