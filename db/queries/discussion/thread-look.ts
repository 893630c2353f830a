import { createHash } from "node:crypto";
import { and, asc, count, eq, gt, isNotNull, or, sql } from "drizzle-orm";
import type { ThreadLook } from "#app/domain/discussion/thread-look.ts";
import type { Database } from "#db/open.ts";
import { moderationActs, posts, threads } from "#db/schema/index.ts";

const threadId = sql.placeholder("threadId");

/**
 * How a thread looks apart from new posts. Made from what stands there, so that it needs no counter, and what was hidden
 * and shown again is as before. For whoever asks the door themselves. @returns null for no such thread
 */
export function findThreadLook(db: Database, id: string): ThreadLook | null {
  const [thread] = db.keep("look-of-thread", prepareThread).all({ threadId: id });
  if (thread === undefined) return null;
  const [held] = db.keep("look-posts-there", prepareCount).all({ threadId: id });
  const touched = db.keep("look-posts-touched", prepareTouched).all({ threadId: id });
  const redacted = db.keep("look-redacted", prepareRedacted).all({ threadId: id });
  const withdrawn = keyOf([
    redacted,
    touched.filter(({ isRemoved, isHidden }) => isRemoved || isHidden).map(({ number }) => number),
  ]);
  return { withdrawn, changes: keyOf([thread, held, touched, withdrawn]) };
}

function keyOf(facts: unknown): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 16);
}

function prepareThread(on: Database) {
  const { title, kind, noticeKind, endsOn, lockedAt, pinnedAt, mergedInto, helpedNumber, summaryAt, spaceId } = threads;
  return on
    .select({ title, kind, noticeKind, endsOn, lockedAt, pinnedAt, mergedInto, helpedNumber, summaryAt, spaceId })
    .from(threads)
    .where(eq(threads.id, threadId))
    .prepare();
}

/** How many of its numbers were moved to another thread. */
function prepareCount(on: Database) {
  return on
    .select({ moved: sql<number>`${threads.lastNumber} - (${countPosts(on)})` })
    .from(threads)
    .where(eq(threads.id, threadId))
    .prepare();
}

function countPosts(on: Database) {
  return on.select({ all: count() }).from(posts).where(eq(posts.threadId, threadId));
}

function prepareTouched(on: Database) {
  const isRemoved = sql<number>`${posts.removedAt} IS NOT NULL`;
  const isHidden = sql<number>`${posts.hiddenAt} IS NOT NULL`;
  const isTouched = or(gt(posts.version, 1), isNotNull(posts.removedAt), isNotNull(posts.hiddenAt));
  return on
    .select({ number: posts.number, version: posts.version, isRemoved, isHidden })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), isTouched))
    .orderBy(asc(posts.number))
    .prepare();
}

/** Redacted a second time, other words of it go: its earlier wordings, the summary. */
function prepareRedacted(on: Database) {
  return on
    .select({ acts: count() })
    .from(moderationActs)
    .where(and(eq(moderationActs.threadId, threadId), eq(moderationActs.what, "redacted")))
    .prepare();
}
