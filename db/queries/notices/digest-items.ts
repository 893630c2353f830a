import { inArray } from "drizzle-orm";
import { someMember, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { listUnread } from "#db/queries/discussion/reading.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { threads } from "#db/schema/index.ts";
import type { Digest } from "./digests.ts";
import { listOpenResources } from "./fresh-for-digest.ts";
import { listReadable } from "./viewers.ts";
import { listUnreadAnnounced } from "#db/queries/discussion/announcements.ts";
import { listLevels } from "./waiting.ts";

/** A thread of a digest. `unread` counts posts of others; `isClosed`: fewer than all members may read it. */
export type DigestThread = Pick<ThreadRow, "number" | "title" | "kind" | "noticeKind" | "endsOn"> & {
  unread: number;
  firstUnread: number;
  isClosed: boolean;
  isAnnounced: boolean; // and they have not read it
};

export type DigestItems = { threads: DigestThread[]; resources: { number: number; title: string }[] };

/** What of a digest its member may see at this minute, in its order; nothing that they have muted since. */
export async function findDigestItems(
  db: Database,
  viewer: LibraryViewer & { memberId: string },
  { threadIds, resourceIds }: Pick<Digest, "threadIds" | "resourceIds">,
): Promise<DigestItems> {
  const rows = await db.select().from(threads).where(inArray(threads.id, threadIds));
  const readable = await listReadable(db, viewer, threadIds);
  const forAll = await listReadable(db, someMember(viewer.now), threadIds);
  const unread = await listUnread(db, viewer.memberId, threadIds);
  const level = await listLevels(db, viewer.memberId, threadIds);
  const announced = await listUnreadAnnounced(db, viewer.memberId, threadIds);
  const open = await listOpenResources(db, viewer, resourceIds);
  return {
    threads: threadIds
      .flatMap((id) => rows.find((row) => row.id === id) ?? [])
      .filter((thread) => readable.has(thread.id) && level(thread) !== "mute")
      .map(({ id, number, title, kind, noticeKind, endsOn }) => {
        const { unread: count = 0, first = 1 } = unread.get(id) ?? {};
        return {
          number,
          title,
          kind,
          noticeKind,
          endsOn,
          unread: count,
          firstUnread: first,
          isClosed: !forAll.has(id),
          isAnnounced: announced.has(id),
        };
      }),
    resources: resourceIds.flatMap((id) => open.find((resource) => resource.id === id) ?? []),
  };
}
