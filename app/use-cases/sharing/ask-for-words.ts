import { whyPostNot } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import { whyFieldsNot, type FieldProblem } from "#app/domain/library/why-fields-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { whyReleaseNot, type ReleaseRefusal } from "#app/use-cases/library/why-release-not.ts";
import { findModerated } from "#app/use-cases/moderation/find-moderated.ts";
import { noteModeration } from "#app/use-cases/moderation/note-moderation.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listPostRows } from "#db/queries/discussion/posts.ts";
import { listSharedWords, replaceSharingPosts } from "#db/queries/discussion/sharing-words.ts";
import { findSharing, insertSharing, updateSharing, type Sharing } from "#db/queries/discussion/sharings.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { askWriters } from "./ask-writers.ts";
import { takeOut } from "./take-out.ts";

const dayMs = 86_400_000;

export type AskForWords = {
  viewer: LibraryViewer;
  thread: number;
  /** The numbers of the posts whose words are asked for. */
  posts: readonly number[];
  fields: ResourceFields;
  inShort: string;
  visibility: Sharing["visibility"];
  /** How long writers have to answer. */
  days: number;
  saidNotPersonal: boolean;
};

export type AskRefusal =
  | { kind: "no-such-thread" }
  | { kind: "no-posts" }
  | { kind: "in-short-personal" }
  | { kind: "in-short-too-long" }
  | { kind: "fields"; problems: FieldProblem[] }
  | ReleaseRefusal;

/**
 * A facilitator asks everybody whose words are to be taken over from a thread. Asked again with other posts, only those
 * are asked who have not said yes to the same words; with another audience or licence, everybody is. Nothing is taken
 * over by asking. Source: community.md D26.
 */
export async function askForWords(
  tools: UseCaseTools,
  given: AskForWords,
): Promise<Result<{ asked: number }, AskRefusal>> {
  const { db } = tools;
  const found = await findModerated(tools, given.viewer, given.thread);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread } = found;
  const posts = await listPostRows(db, thread.id, given.posts);
  const standing = posts.filter(({ removedAt, hiddenAt }) => removedAt === null && hiddenAt === null);
  if (standing.length === 0) return refuse({ kind: "no-posts" });
  const refusal = whyAskingNot(tools, given, thread);
  if (refusal !== null) return refuse(refusal);
  const sharing = await keep(tools, given, { thread, by: found.viewer.memberId });
  const postIds = standing.map(({ id }) => id);
  const before = await listSharedWords(db, sharing, tools.now);
  await replaceSharingPosts(db, sharing.id, postIds);
  const dropped = before.some(({ takenVersion, postId }) => takenVersion !== null && !postIds.includes(postId));
  await takeOut(tools, sharing, { all: dropped });
  const words = await listSharedWords(db, sharing, tools.now);
  const asked = [...new Set(words.filter(({ stand }) => isOpen(stand)).map(({ memberId }) => memberId))];
  await askWriters(tools, sharing, asked);
  await noteModeration(tools, { threadId: thread.id, memberId: found.viewer.memberId, what: "asked-for-words" });
  return ok({ asked: asked.length });
}

function isOpen(stand: string): boolean {
  return stand === "waits" || stand === "silent" || stand === "changed";
}

function whyAskingNot(tools: UseCaseTools, given: AskForWords, thread: ThreadRow): AskRefusal | null {
  const problems = whyFieldsNot(given.fields, tools.content.vocabulary);
  if (problems.length > 0) return { kind: "fields", problems };
  const inShort = given.inShort === "" ? null : whyPostNot(given.inShort, given.saidNotPersonal);
  if (inShort?.kind === "looks-personal") return { kind: "in-short-personal" };
  if (inShort !== null) return { kind: "in-short-too-long" };
  const spaceId = given.visibility === "space" ? thread.spaceId : null;
  const release = { visibility: given.visibility, spaceId, embargoUntil: null };
  return whyReleaseNot(given.viewer, release, given.fields.places);
}

/** What was asked before under the same terms stands; under others, everybody's yes was to something else. */
async function keep(
  { db, now, newId }: UseCaseTools,
  given: AskForWords,
  { thread, by }: { thread: ThreadRow; by: string },
): Promise<Sharing> {
  const { fields, inShort, visibility, days } = given;
  const known = await findSharing(db, thread.id);
  const spaceId = visibility === "space" ? thread.spaceId : null;
  const answerBy = new Date(now.getTime() + days * dayMs);
  const said = { fields, inShort, visibility, spaceId, answerBy, changedAt: now };
  if (known === null) {
    const fresh = { id: newId(), threadId: thread.id, state: "asking" as const, terms: 1, by, at: now };
    await insertSharing(db, { ...fresh, ...said });
  } else {
    const { fields: before } = known;
    const same = known.visibility === visibility && known.spaceId === spaceId && before.licence === fields.licence;
    const state = known.state === "ended" ? "asking" : known.state;
    await updateSharing(db, known.id, { ...said, state, terms: same ? known.terms : known.terms + 1 });
  }
  const kept = await findSharing(db, thread.id);
  if (kept === null) throw new Error("a sharing that was just kept");
  return kept;
}
