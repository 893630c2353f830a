import type { AppLoadContext } from "@remix-run/node";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { kindWords } from "#app/domain/notification/kind-words.ts";
import type { StopScope } from "#app/domain/notification/stop-link.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { findThreadById } from "#db/queries/discussion/threads.ts";
import { findReadSpace } from "#db/queries/notices/read-space.ts";
import type { StopLink } from "#db/queries/notices/stop-links.ts";
import { listReadable } from "#db/queries/notices/viewers.ts";

export type StopChoice = { value: StopScope; label: string };

/**
 * What a link can stop, in words. Whoever has the link need not be the member: titles and names stand there only when
 * this browser may read them anyway.
 */
export async function stopChoices(context: AppLoadContext, link: StopLink): Promise<StopChoice[]> {
  const everything: StopChoice = { value: "everything", label: "Everything: no mail about discussions at all" };
  if (link.about === "digest")
    return [{ value: "this", label: link.of === "daily" ? "The daily digest" : "The weekly digest" }, everything];
  const { db, clock } = context.services;
  const viewer = context.session.member === null ? publicViewer(clock.now()) : await libraryViewerOf(context);
  const thread = await findThreadById(db.read, link.threadId);
  if (thread === null) return [everything];
  const isReadable = (await listReadable(db.read, viewer, [thread.id])).has(thread.id);
  const space = thread.spaceId === null ? null : await findReadSpace(db.read, viewer, thread.spaceId);
  const ofSpace = space === null ? "The whole space that it is in" : `The whole space “${space.name}”`;
  return [
    { value: "this", label: isReadable ? `This thread: “${thread.title}”` : "The thread that this mail was about" },
    ...(thread.spaceId === null ? [] : [{ value: "space" as const, label: ofSpace }]),
    { value: "kind", label: `This kind of mail: ${lowerFirst(kindWords[link.kind])}` },
    everything,
  ];
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
