import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { DigestReader } from "#app/domain/notification/choose-for-digest.ts";
import type { NoticeHow, NoticeKind } from "#app/domain/notification/notice-kinds.ts";
import type { Services } from "#app/services.ts";
import type { DigestFacts, DigestMember } from "#db/queries/notices/digest-members.ts";
import { listOpenResources } from "#db/queries/notices/fresh-for-digest.ts";
import { listReadable } from "#db/queries/notices/viewers.ts";

/** Facts of the threads that a batch may be told of: which post is the newest, when it came, which space it stands in. */
export type ThreadFacts = ReadonlyMap<string, { spaceId: string | null; lastPostAt: Date; lastNumber: number }>;

type Batch = {
  members: readonly DigestMember[];
  facts: DigestFacts;
  how: (memberId: string, kind: NoticeKind) => NoticeHow;
  threads: ThreadFacts;
  resourceIds: readonly string[];
  newsletter: { id: string; had: ReadonlySet<string> } | null;
  now: Date;
};

/** What one kind of reader may read, as far as the door was asked about it while digests are made. */
export type Opened = { asked: Set<string>; threads: Set<string>; resources: ReadonlySet<string> };

/**
 * The members of a batch as readers. The door is asked once for those who see the same: without roles, whoever is in the
 * same spaces does. What only its owner sees stays out of digests.
 */
export async function batchReaders(
  { db }: Pick<Services, "db">,
  batch: Batch,
  known: Map<string, Opened>,
): Promise<Map<string, DigestReader>> {
  const readers = new Map<string, DigestReader>();
  for (const member of batch.members) {
    const viewer = viewerOf(batch, member.id);
    const key = viewer.grants.length > 0 ? member.id : viewer.spaceIds.join(" ");
    const open = known.get(key) ?? (await nothingAsked(db.read, viewer, batch));
    known.set(key, open);
    await askFor(db.read, viewer, open, [...batch.threads.keys()]);
    readers.set(member.id, readerOf(batch, member, open));
  }
  return readers;
}

function viewerOf({ facts, now }: Batch, memberId: string): LibraryViewer {
  const grants = facts.grants.filter((grant) => grant.memberId === memberId);
  const spaceIds = facts.spaces.flatMap((row) => (row.memberId === memberId ? [row.spaceId] : [])).toSorted();
  return { memberId: grants.length > 0 ? memberId : "", grants, spaceIds, now };
}

async function nothingAsked(
  db: Services["db"]["read"],
  viewer: LibraryViewer,
  { resourceIds }: Batch,
): Promise<Opened> {
  const open = await listOpenResources(db, viewer, resourceIds);
  return { asked: new Set(), threads: new Set(), resources: new Set(open.map(({ id }) => id)) };
}

async function askFor(
  db: Services["db"]["read"],
  viewer: LibraryViewer,
  open: Opened,
  threadIds: readonly string[],
): Promise<void> {
  const fresh = threadIds.filter((id) => !open.asked.has(id));
  for (const id of fresh) open.asked.add(id);
  for (const id of await listReadable(db, viewer, fresh)) open.threads.add(id);
}

function readerOf({ facts, how, threads, newsletter }: Batch, member: DigestMember, open: Opened): DigestReader {
  const own = <Row extends { memberId: string }>(rows: readonly Row[]) =>
    rows.filter(({ memberId }) => memberId === member.id);
  const levels = new Map(own(facts.levels).map(({ id, level }) => [id, level]));
  const reads = new Map(own(facts.reads).map(({ threadId, number }) => [threadId, number]));
  const until = new Map(own(facts.spaceReads).map((row) => [row.spaceId, row.until]));
  const announcements = own(facts.notices).filter(({ kind }) => kind === "announcement");
  const announced = new Map(announcements.map(({ threadId, post }) => [threadId, post]));
  const levelOf = (id: string) => levels.get(id) ?? levels.get(threads.get(id)?.spaceId ?? "");
  return {
    how: (kind) => how(member.id, kind),
    notices: own(facts.notices),
    place: member.place,
    interests: member.interests,
    newsletterId: newsletter === null || newsletter.had.has(member.id) ? null : newsletter.id,
    mayOpen: (id) => open.resources.has(id),
    takes: (id) => {
      const thread = threads.get(id);
      if (thread === undefined || !open.threads.has(id)) return false;
      const { spaceId, lastPostAt, lastNumber } = thread;
      const readUntil = until.get(spaceId ?? "") ?? member.createdAt;
      if ((reads.get(id) ?? 0) >= lastNumber || readUntil >= lastPostAt) return false;
      return levelOf(id) !== "mute";
    },
    takesAnnounced: (id) => {
      const post = announced.get(id) ?? 0;
      return threads.has(id) && open.threads.has(id) && (reads.get(id) ?? 0) < post && levelOf(id) !== "mute";
    },
  };
}
