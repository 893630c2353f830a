import { and, asc, eq, inArray, notInArray } from "drizzle-orm";
import { standOfWords, type WordsStand } from "#app/domain/sharing/stand-of-words.ts";
import type { Database } from "#db/open.ts";
import { members, mentions, posts, sharingPosts, sharingWriters, threads } from "#db/schema/index.ts";
import type { Sharing } from "./sharings.ts";

/** A post whose words are asked for, and how it stands with them. `named`: whom it names, by name. */
export type SharedWords = {
  postId: string;
  thread: number;
  number: number;
  body: string;
  named: string[];
  memberId: string;
  writer: string;
  withoutName: boolean;
  version: number;
  agreedVersion: number | null;
  takenVersion: number | null;
  stand: WordsStand;
  /** Their name may stand beside these words. */
  byName: boolean;
};

/** The words that a sharing asks for, as they stand at a moment, in the order of their threads. */
export async function listSharedWords(db: Database, sharing: Sharing, now: Date): Promise<SharedWords[]> {
  const rows = await db
    .select({ asked: sharingPosts, post: posts, thread: threads.number, member: members, said: sharingWriters })
    .from(sharingPosts)
    .innerJoin(posts, eq(posts.id, sharingPosts.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(members, eq(members.id, posts.memberId))
    .leftJoin(
      sharingWriters,
      and(eq(sharingWriters.sharingId, sharingPosts.sharingId), eq(sharingWriters.memberId, posts.memberId)),
    )
    .where(eq(sharingPosts.sharingId, sharing.id))
    .orderBy(asc(threads.number), asc(posts.number));
  const names = await namesInPosts(
    db,
    rows.map(({ post }) => post.id),
  );
  return rows.map(({ asked, post, thread, member, said }) => {
    const { agreedVersion, takenVersion } = asked;
    const stands = post.removedAt === null && post.hiddenAt === null;
    const writer = { answer: said?.answer ?? null, terms: said?.terms ?? null, isHere: member.active };
    return {
      postId: post.id,
      thread,
      number: post.number,
      body: post.body,
      named: names.get(post.id) ?? [],
      memberId: member.id,
      writer: member.name,
      withoutName: post.withoutName,
      version: post.version,
      agreedVersion,
      takenVersion,
      stand: standOfWords({ version: post.version, agreedVersion, stands }, writer, { ...sharing, now }),
      byName: writer.answer === "named" && !post.withoutName,
    };
  });
}

/** The names of the members whom each of these posts names. */
export async function namesInPosts(db: Database, postIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ postId: mentions.postId, name: members.name })
    .from(mentions)
    .innerJoin(members, eq(members.id, mentions.about))
    .where(and(eq(mentions.kind, "member"), inArray(mentions.postId, [...postIds])));
  return new Map([...Map.groupBy(rows, ({ postId }) => postId)].map(([id, of]) => [id, of.map(({ name }) => name)]));
}

/** Asks for the words of these posts and of no others. What was agreed of those that stay, stays. */
export async function replaceSharingPosts(db: Database, sharingId: string, postIds: readonly string[]): Promise<void> {
  const others = and(eq(sharingPosts.sharingId, sharingId), notInArray(sharingPosts.postId, [...postIds]));
  await db.delete(sharingPosts).where(others);
  const rows = postIds.map((postId) => ({ sharingId, postId }));
  if (rows.length > 0) await db.insert(sharingPosts).values(rows).onConflictDoNothing();
}

export async function updateSharingPost(
  db: Database,
  {
    sharingId,
    postId,
    ...change
  }: Pick<typeof sharingPosts.$inferSelect, "sharingId" | "postId"> &
    Partial<Pick<typeof sharingPosts.$inferSelect, "agreedVersion" | "takenVersion">>,
): Promise<void> {
  await db
    .update(sharingPosts)
    .set(change)
    .where(and(eq(sharingPosts.sharingId, sharingId), eq(sharingPosts.postId, postId)));
}
