import type { AppLoadContext } from "@remix-run/node";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { signInAddress } from "#app/sign-in/require-member.ts";
import { listThreadsOfSession } from "#db/queries/discussion/threads.ts";
import { placeInLists } from "./place-in-lists.ts";
import { threadViews } from "./thread-views.ts";

/** What is asked about a session and the slides shown in it, and what the box for a question needs. */
export async function loadSessionTalk(request: Request, context: AppLoadContext, sessionId: string) {
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const all = await listThreadsOfSession(services.db.read, viewer, sessionId);
  const threads = await placeInLists(services, viewer, all);
  return {
    threads: await threadViews(services, viewer, { threads, where: { spaceId: null, places: [] } }),
    newest: Math.max(0, ...all.map(({ number }) => number)),
    everyone: true,
    postId: services.ids.newId(),
    longest: longestPost,
    signedIn: viewer.memberId !== null,
    signInAt: signInAddress(request),
  };
}

export type SessionTalkView = Awaited<ReturnType<typeof loadSessionTalk>>;
