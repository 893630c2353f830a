import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";
import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findSession } from "#db/queries/conference/sessions.ts";
import { findPostById } from "#db/queries/discussion/posts.ts";
import { insertThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { listPages } from "#db/queries/library/pages.ts";
import { writePost } from "./write-post.ts";

/** A page or slide of a resource, or a session of a conference. `file` counts from 1. */
export type NewThreadAbout =
  | { kind: "page"; number: number; documentId: string; file: number; page: number }
  | { kind: "session"; conferenceId: string; number: number };

export type StartThread = {
  viewer: LibraryViewer;
  postId: string; // made by whoever writes
  about: NewThreadAbout;
  body: string;
  saidNotPersonal: boolean;
};

type Refusal = PostRefusal | { kind: "not-a-member" } | { kind: "nothing-to-ask-about" } | { kind: "not-yours" };

/** A member asks something about what they may see. Sent twice, it is one thread. @returns its number. */
export async function startThread(
  tools: UseCaseTools,
  { viewer, postId, about, body, saidNotPersonal }: StartThread,
): Promise<Result<{ thread: number }, Refusal>> {
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const there = await findAbout(tools, viewer, about);
  if (there === null) return refuse({ kind: "nothing-to-ask-about" });
  const before = await findPostById(tools.db, postId);
  if (before !== null)
    return before.memberId === memberId ? ok({ thread: before.thread }) : refuse({ kind: "not-yours" });
  const refusal = whyPostNot(body, saidNotPersonal);
  if (refusal !== null) return refuse(refusal);
  const row = { id: tools.newId(), title: titleOfPost(body), createdAt: tools.now, createdBy: memberId };
  const thread = await insertThread(tools.db, { ...row, ...there, spaceId: null, lastPostAt: tools.now });
  await writePost(tools, { id: postId, threadId: row.id, thread, body, memberId });
  return ok({ thread });
}

type About = Pick<ThreadRow, "resourceId" | "file" | "page" | "fingerprint" | "sessionId">;

async function findAbout(
  { db, now }: UseCaseTools,
  asker: LibraryViewer,
  about: NewThreadAbout,
): Promise<About | null> {
  const viewer = { ...asker, now };
  if (about.kind === "session") {
    const session = await findSession(db, viewer, about.conferenceId, about.number);
    if (session?.kind !== "session") return null;
    return { sessionId: session.id, resourceId: null, file: null, page: null, fingerprint: null };
  }
  const resource = await findResource(db, viewer, about.number);
  const stands = resource?.versions.some(({ files }) => files[about.file - 1]?.documentId === about.documentId);
  if (resource === null || stands !== true) return null;
  const pages = await listPages(db, { resourceId: resource.row.id, documentId: about.documentId }, false);
  const page = pages.find(({ number }) => number === about.page);
  if (page === undefined) return null;
  const { fingerprint } = page;
  return { resourceId: resource.row.id, file: about.file, page: page.number, fingerprint, sessionId: null };
}
