import { redirect, type AppLoadContext } from "@remix-run/node";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { Typed } from "../administration/typed.ts";
import { readPost, refusePost } from "./read-post.ts";

type Session = { conferenceId: string; number: number };

/** Somebody asks about a session. The form again with everything typed when that cannot be taken. @throws 404 when it is not there */
export async function askInSession(typed: Typed, context: AppLoadContext, { conferenceId, number }: Session) {
  const read = readPost(typed);
  const viewer = await libraryViewerOf(context);
  const about = { kind: "session" as const, conferenceId, number };
  const asked = await perform(context.services, startThread, { viewer, about, ...read });
  if (!asked.ok) return refusePost(read, asked.refusal);
  return redirect(`/conferences/${conferenceId}/sessions/${number}#thread-${asked.value.thread}`);
}
