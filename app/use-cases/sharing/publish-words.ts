import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { shownWords } from "#app/domain/sharing/shown-words.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { reviewDueOf } from "#app/use-cases/library/add-resource.ts";
import { whyReleaseNot, type ReleaseRefusal } from "#app/use-cases/library/why-release-not.ts";
import { findModerated } from "#app/use-cases/moderation/find-moderated.ts";
import { noteModeration } from "#app/use-cases/moderation/note-moderation.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { columnsOf, insertChange, insertResource, replaceTags, updateResource } from "#db/queries/library/resources.ts";
import { listSharedWords, updateSharingPost, type SharedWords } from "#db/queries/discussion/sharing-words.ts";
import { findSharing, updateSharing, type Sharing } from "#db/queries/discussion/sharings.ts";
import { planDocument } from "./take-out.ts";

export type PublishRefusal =
  | { kind: "no-such-thread" }
  | { kind: "not-asked" }
  | { kind: "nothing-agreed" }
  | { kind: "title-of-another" }
  | { kind: "not-read" }
  | { kind: "changed-meanwhile" }
  | ReleaseRefusal;

/**
 * A facilitator makes the resource of the words that were agreed to, and of no others; or puts those in that were agreed
 * to since. They say that they have read it and that nobody can be recognised who has not agreed; `shown`: what they had before them. A title that is the
 * question's own needs the yes of whoever asked it.
 */
export async function publishWords(
  tools: UseCaseTools,
  given: { viewer: LibraryViewer; thread: number; hasRead: boolean; shown: string },
): Promise<Result<null, PublishRefusal>> {
  const { db, now } = tools;
  const found = await findModerated(tools, given.viewer, given.thread);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread, viewer } = found;
  const sharing = await findSharing(db, thread.id);
  if (sharing === null || sharing.state === "ended") return refuse({ kind: "not-asked" });
  const words = (await listSharedWords(db, sharing, now)).filter(({ stand }) => stand === "yes");
  if (words.length === 0) return refuse({ kind: "nothing-agreed" });
  if (given.shown !== shownWords(words)) return refuse({ kind: "changed-meanwhile" });
  if (sharing.fields.title === thread.title && !words.some(isQuestionOf(thread.number)))
    return refuse({ kind: "title-of-another" });
  if (!given.hasRead) return refuse({ kind: "not-read" });
  const release = { visibility: sharing.visibility, spaceId: sharing.spaceId, embargoUntil: null };
  const refusal = whyReleaseNot(viewer, release, sharing.fields.places);
  if (refusal !== null) return refuse(refusal);
  for (const { postId, version } of words)
    await updateSharingPost(db, { sharingId: sharing.id, postId, takenVersion: version });
  const by = viewer.memberId;
  const resourceId = await keepResource(tools, sharing, by);
  const confirmed = { confirmedBy: by, confirmedAt: now, changedAt: now };
  await updateSharing(db, sharing.id, { state: "published", resourceId, ...confirmed });
  await planDocument(tools, sharing.id);
  await noteModeration(tools, { threadId: thread.id, memberId: by, what: "made-a-resource" });
  return ok(null);
}

function isQuestionOf(thread: number): (words: SharedWords) => boolean {
  return (words) => words.number === 1 && words.thread === thread;
}

/**
 * The resource's row, with what is said of it. Its history keeps no title of it and no words: they may have to go. Until
 * the document is there it has no version, so nobody but those who look after it sees it.
 */
async function keepResource(tools: UseCaseTools, sharing: Sharing, by: string): Promise<string> {
  const { db, now, newId } = tools;
  const { fields, visibility, spaceId } = sharing;
  const release = { visibility, spaceId, embargoUntil: null };
  const reviewDueOn = reviewDueOf(tools, fields.type);
  const change = { why: "", memberId: by, at: now };
  if (sharing.resourceId !== null) {
    const back = { withdrawnAt: null, withdrawnReason: null, changedAt: now };
    await updateResource(db, sharing.resourceId, { ...columnsOf(fields), ...release, ...back });
    await replaceTags(db, sharing.resourceId, fields);
    await insertChange(db, { id: newId(), resourceId: sharing.resourceId, what: "words", ...change });
    return sharing.resourceId;
  }
  const id = newId();
  await insertResource(db, { id, kind: "file", fields, release, reviewDueOn, by, at: now });
  await insertChange(db, { id: newId(), resourceId: id, what: "made", ...change });
  return id;
}
