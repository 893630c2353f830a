import { sayWriters } from "#app/domain/sharing/discussion-parts.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { listTaken } from "#app/use-cases/sharing/list-taken.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import { findSharingOfResource } from "#db/queries/discussion/sharings.ts";
import { findThread, findThreadById } from "#db/queries/discussion/threads.ts";

/** `author`: whoever agreed with their name, looked up each time, so that nobody's outlives their yes. `thread`: for whoever may read it. */
export type MadeOfDiscussion = { author: string; thread: { number: number; title: string } | null };

const writersAgreed = "writers-agreed"; // of content/library/permissions.yaml

/** What a resource says of the discussion that it was made of; null for any other resource. */
export async function madeOfDiscussion(
  { db, clock }: Services,
  viewer: LibraryViewer,
  { row, fields }: Pick<SeenResource, "row" | "fields">,
): Promise<MadeOfDiscussion | null> {
  const sharing = fields.permission === writersAgreed ? await findSharingOfResource(db.read, row.id) : null;
  if (sharing === null) return null;
  const taken = await listTaken(db.read, sharing.id, clock.now());
  const author = taken === null ? fields.author : sayWriters(taken.words);
  const thread = await findThreadById(db.read, sharing.threadId);
  const readable = thread === null ? null : await findThread(db.read, viewer, thread.number);
  return { author, thread: readable === null ? null : { number: readable.number, title: readable.title } };
}
