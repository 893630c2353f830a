import { plainTitle } from "#app/domain/sharing/plain-title.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { addJob } from "#db/queries/jobs.ts";
import { purgeFiles } from "#db/queries/library/purge-files.ts";
import { insertChange, updateResource } from "#db/queries/library/resources.ts";
import { listSharedWords, updateSharingPost } from "#db/queries/discussion/sharing-words.ts";
import { updateSharing, type Sharing } from "#db/queries/discussion/sharings.ts";
import { forgetLater } from "./forget-later.ts";

/** `all`: what stays is to be made again as well, because a name or the words above it are to go. */
type Out = { all?: boolean };

/**
 * Part of every act after which somebody's words may not stand in a resource any more: they are gone from it at once,
 * with every version that held them, its text and its place in the search. What the others agreed to is made again by a
 * job. It says the same however often it is asked.
 */
export async function takeOut(tools: UseCaseTools, sharing: Sharing, { all = false }: Out = {}): Promise<void> {
  const { db, now, newId } = tools;
  if (sharing.resourceId === null) return;
  const taken = (await listSharedWords(db, sharing, now)).filter(({ takenVersion }) => takenVersion !== null);
  const out = taken.filter(({ stand, takenVersion, version }) => stand !== "yes" || takenVersion !== version);
  if (out.length === 0 && !all) return;
  const sharingId = sharing.id;
  for (const { postId } of out) await updateSharingPost(db, { sharingId, postId, takenVersion: null });
  const { resourceId } = sharing;
  for (const storedId of await purgeFiles(db, resourceId)) await forgetLater(tools, storedId);
  if (out.some(({ number }) => number === 1)) await nameAnew(tools, sharing);
  const change = { resourceId, what: "words-taken-out", why: "", memberId: null, at: now };
  await insertChange(db, { ...change, id: newId() });
  if (out.length === taken.length) await withdraw(tools, resourceId);
  else await planDocument(tools, sharingId);
  await layResource(tools, resourceId);
}

/** Part of acts: a job writes the document with what was agreed, as a new version. */
export async function planDocument({ db, now, newId, announce }: UseCaseTools, sharingId: string): Promise<void> {
  await addJob(db, { id: newId(), kind: "make-shared", uniqueKey: newId(), ids: { sharingId }, runAt: now });
  announce({ kind: "job-added", jobKind: "make-shared" });
}

/** The title may be the words of whoever asked the question. */
async function nameAnew({ db, now }: UseCaseTools, { id, fields, resourceId }: Sharing): Promise<void> {
  const title = plainTitle;
  await updateSharing(db, id, { fields: { ...fields, title }, changedAt: now });
  if (resourceId !== null) await updateResource(db, resourceId, { title, changedAt: now });
}

async function withdraw({ db, now }: UseCaseTools, resourceId: string): Promise<void> {
  const withdrawnReason = "Those who wrote it have taken their words out.";
  await updateResource(db, resourceId, { withdrawnAt: now, withdrawnReason, changedAt: now });
}
