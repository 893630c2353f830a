import { and, eq, inArray, isNull } from "drizzle-orm";
import type { PostToTell } from "#app/domain/notification/who-is-told.ts";
import type { Database } from "#db/open.ts";
import { findPost, type PostRow } from "#db/queries/discussion/posts.ts";
import {
  mentions,
  posts,
  profiles,
  spaceFollows,
  spaceMembers,
  spaces,
  threadFollows,
  threadPlaces,
  threads,
} from "#db/schema/index.ts";

type Found = { post: PostRow; toTell: PostToTell };

/** A post that stands, with everybody whom it may concern; null when it, or its thread, is no more to be told of. */
export async function findPostToTell(db: Database, threadId: string, number: number): Promise<Found | null> {
  const [thread] = await db
    .select()
    .from(threads)
    .where(and(eq(threads.id, threadId), isNull(threads.mergedInto)));
  const post = thread === undefined ? null : await findPost(db, threadId, number);
  if (thread === undefined || post === null || post.removedAt !== null || post.hiddenAt !== null) return null;
  const isFirst = number === 1;
  const isHello = thread.kind === "hello" && thread.spaceId !== null;
  return {
    post,
    toTell: {
      writerId: post.memberId,
      isFirst,
      answered: isFirst ? null : await writerOf(db, threadId, post.replyTo ?? 1),
      ...(await namedBy(db, post.id)),
      asked: isFirst ? await workingInPlacesOf(db, threadId) : [],
      hostId: isFirst && isHello ? await hostOf(db, thread.spaceId ?? "") : null,
      ...(await followersOf(db, thread, post.writtenAt)),
    },
  };
}

/** Whoever began to follow after the post was written is not told of it; whoever muted meanwhile is not told either. */
async function followersOf(
  db: Database,
  { id, spaceId }: { id: string; spaceId: string | null },
  writtenAt: Date,
): Promise<Pick<PostToTell, "threadFollows" | "spaceFollows">> {
  const ofThread = await db.select().from(threadFollows).where(eq(threadFollows.threadId, id));
  const ofSpace = await db
    .select()
    .from(spaceFollows)
    .where(eq(spaceFollows.spaceId, spaceId ?? ""));
  const counts = ({ level, since }: { level: string; since: Date }) => level !== "follow" || since <= writtenAt;
  return { threadFollows: ofThread.filter(counts), spaceFollows: ofSpace.filter(counts) };
}

/** An answer to no post in particular answers whoever began the thread. */
async function writerOf(db: Database, threadId: string, number: number): Promise<string | null> {
  const where = and(eq(posts.threadId, threadId), eq(posts.number, number), isNull(posts.removedAt));
  return (await db.select({ memberId: posts.memberId }).from(posts).where(where))[0]?.memberId ?? null;
}

async function namedBy(db: Database, postId: string): Promise<Pick<PostToTell, "named" | "namedBySpace">> {
  const rows = await db.select().from(mentions).where(eq(mentions.postId, postId));
  const of = (kind: "member" | "space") => rows.flatMap((row) => (row.kind === kind ? [row.about] : []));
  const inThem = and(inArray(spaceMembers.spaceId, of("space")), eq(spaceMembers.state, "in"));
  const ofSpaces = await db.selectDistinct({ id: spaceMembers.memberId }).from(spaceMembers).where(inThem);
  return { named: of("member"), namedBySpace: ofSpaces.map(({ id }) => id) };
}

async function workingInPlacesOf(db: Database, threadId: string): Promise<string[]> {
  const places = db.select({ place: threadPlaces.place }).from(threadPlaces).where(eq(threadPlaces.threadId, threadId));
  const rows = await db.select({ id: profiles.memberId }).from(profiles).where(inArray(profiles.place, places));
  return rows.map(({ id }) => id);
}

async function hostOf(db: Database, spaceId: string): Promise<string | null> {
  return (await db.select({ hostId: spaces.hostId }).from(spaces).where(eq(spaces.id, spaceId)))[0]?.hostId ?? null;
}
