import type { TakenWords } from "#app/domain/sharing/discussion-parts.ts";
import type { Database } from "#db/open.ts";
import { findThreadById } from "#db/queries/discussion/threads.ts";
import { listSharedWords } from "#db/queries/discussion/sharing-words.ts";
import { findSharingById, type Sharing } from "#db/queries/discussion/sharings.ts";

/** What a resource is made of at a moment. `of` is another string as soon as anything of it is. */
export type Taken = {
  sharing: Sharing;
  resourceId: string;
  thread: number;
  words: TakenWords[];
  of: string;
  by: string;
  at: Date;
};

/** The words that were put into a resource and may still stand there; null when there are none. */
export async function listTaken(db: Database, sharingId: string, now: Date): Promise<Taken | null> {
  const sharing = await findSharingById(db, sharingId);
  const thread = sharing === null ? null : await findThreadById(db, sharing.threadId);
  if (sharing === null || thread === null) return null;
  const { resourceId, confirmedBy, confirmedAt } = sharing;
  if (resourceId === null || confirmedBy === null || confirmedAt === null) return null;
  const shared = await listSharedWords(db, sharing, now);
  const taken = shared.filter((one) => one.stand === "yes" && one.takenVersion === one.version);
  if (taken.length === 0) return null;
  const words = taken.map(({ number, thread: of, body, named, writer, byName }) => {
    return { number, thread: of, body, named, by: byName ? writer : null };
  });
  const of = JSON.stringify([
    sharing.fields.title,
    sharing.inShort,
    taken.map((one) => [one.postId, one.version, one.byName]),
  ]);
  return { sharing, resourceId, thread: thread.number, words, of, by: confirmedBy, at: confirmedAt };
}
