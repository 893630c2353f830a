import { draftPlaceKey } from "#app/domain/discussion/draft-place.ts";
import { whyNotWrite, type WriteRefusal } from "#app/domain/discussion/why-not-write.ts";
import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { beforeWriting, type StopRefusal } from "#app/use-cases/moderation/before-writing.ts";
import { holdPost } from "#app/use-cases/moderation/hold-post.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeDraft } from "#db/queries/discussion/drafts.ts";
import { findPost, findPostById } from "#db/queries/discussion/posts.ts";
import { findThreadAbout, readersOf, writingIn } from "#db/queries/discussion/thread-about.ts";
import { findThread, updateThread } from "#db/queries/discussion/threads.ts";
import { attachPostFiles, type FilesRefusal } from "./attach-post-files.ts";
import { whomToTell } from "./whom-to-tell.ts";
import { writePost } from "./write-post.ts";

export type AddPost = {
  viewer: LibraryViewer;
  postId: string; // made by whoever writes
  thread: number;
  body: string;
  saidNotPersonal: boolean;
  replyTo?: number | null; // the number of the post that it answers; one that is not there is left out
  withoutName?: boolean;
  saidMany?: boolean; // they know that it tells many people
  via?: "web" | "mail";
  wholeMail?: string | null;
  files?: readonly GivenFile[]; // that have arrived
};

type Refusal =
  | PostRefusal
  | StopRefusal
  | WriteRefusal
  | FilesRefusal
  | { kind: "no-such-thread" }
  | { kind: "not-yours" }
  | { kind: "mails-many"; count: number };

/**
 * A member answers in a thread that they may read and write in. Sent twice, it is one post. @returns its number, or null
 * when a facilitator looks at it first.
 */
export async function addPost(tools: UseCaseTools, given: AddPost): Promise<Result<{ post: number | null }, Refusal>> {
  const { db, now } = tools;
  const { postId, thread: number, body, withoutName = false, via = "web", wholeMail = null } = given;
  const viewer = { ...given.viewer, now };
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const thread = await findThread(db, viewer, number);
  const about = thread === null ? null : await findThreadAbout(db, viewer, thread);
  if (thread === null || about === null) return refuse({ kind: "no-such-thread" });
  const before = await findPostById(db, postId);
  if (before !== null)
    return before.memberId === memberId && before.thread === number
      ? ok({ post: before.post })
      : refuse({ kind: "not-yours" });
  const refusal =
    whyNotWrite(viewer, { lockedAt: thread.lockedAt, space: writingIn(about) }) ??
    whyPostNot(body, given.saidNotPersonal);
  if (refusal !== null) return refuse(refusal);
  const asked = { body, by: memberId, readers: readersOf(about), spaceId: thread.spaceId };
  const named = await whomToTell(tools, { ...asked, saidMany: given.saidMany === true });
  if (!named.ok) return named;
  const may = await beforeWriting(tools, { memberId, spaceId: thread.spaceId });
  if (!may.ok) return may;
  const attached = await attachPostFiles(tools, postId, given.files ?? []);
  if (!attached.ok) return attached;
  await removeDraft(db, memberId, draftPlaceKey({ kind: "thread", thread: number }));
  const replyTo = await answered(tools, thread.id, given.replyTo ?? null);
  const row = { id: postId, threadId: thread.id, body, memberId, replyTo, withoutName, via, wholeMail };
  if (may.value.held !== null) {
    await holdPost(tools, { ...row, spaceId: thread.spaceId, begins: null, title: "" }, may.value.held);
    return ok({ post: null });
  }
  const post = await writePost(tools, { ...row, thread: number, named: named.value });
  await updateThread(db, thread.id, { lastPostAt: now });
  return ok({ post });
}

async function answered({ db }: UseCaseTools, threadId: string, number: number | null): Promise<number | null> {
  return number === null ? null : ((await findPost(db, threadId, number))?.number ?? null);
}
