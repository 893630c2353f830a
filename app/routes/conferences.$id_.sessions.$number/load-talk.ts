import type { AppLoadContext } from "@remix-run/node";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { signInAddress } from "#app/sign-in/require-member.ts";
import type { SessionInRoom } from "#db/queries/conference/sessions.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { listThreadsOfSession, type ListedThread } from "#db/queries/discussion/threads.ts";
import { aboutView } from "../threads.$number/about-view.ts";
import { threadViews, type PlacedThread } from "../threads.$number/thread-views.ts";

/** What is asked about a session and about the slides of its decks, and what the box for a question needs. */
export async function loadTalk(
  request: Request,
  { services }: AppLoadContext,
  { viewer, session, everyone }: { viewer: LibraryViewer; session: SessionInRoom; everyone: boolean },
) {
  const listed = await listThreadsOfSession(services.db.read, viewer, session.id);
  const placed = await Promise.all(listed.map((thread) => place(thread)));
  return {
    threads: await threadViews(services, viewer, { threads: placed, where: { spaceId: null, places: [] } }),
    newest: Math.max(0, ...listed.map(({ number }) => number)),
    everyone,
    postId: services.ids.newId(),
    longest: longestPost,
    signedIn: viewer.memberId !== null,
    signInAt: signInAddress(request),
  };

  async function place(thread: ListedThread): Promise<PlacedThread> {
    const asked = { ...thread, spaceId: null };
    const about = thread.sessionId === null ? await findThreadAbout(services.db.read, viewer, asked) : null;
    const shown = about === null ? null : await aboutView(services, viewer, { about, thread });
    return { ...thread, about: shown, moved: shown?.moved ?? false };
  }
}

export type Talk = Awaited<ReturnType<typeof loadTalk>>;
