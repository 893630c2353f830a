import { localDateOf } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { samplePostHours } from "#app/domain/discussion/sample-post-hours.ts";
import type { SampleThread } from "#app/domain/discussion/sample-thread.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { wordsOfPost } from "#app/use-cases/discussion/write-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  insertWholeThreads,
  listThingsOfThreads,
  listThreadIds,
  type WholeThread,
} from "#db/queries/discussion/sample-threads.ts";
import { sampleResourceId } from "./load-sample-resource.ts";

/** The facilitator who pinned and summed up is invented too. */
export type LoadSampleThreads = { threads: readonly SampleThread[]; by: string };

type Things = Awaited<ReturnType<typeof listThingsOfThreads>>;

/**
 * Makes rows of invented threads with their posts, in one act: those of one space. What is there stays as it is; what
 * stands in or is about a thing that is not there any more is left out.
 */
export async function loadSampleThreads(
  tools: UseCaseTools,
  { threads, by }: LoadSampleThreads,
): Promise<Result<null, never>> {
  const { db } = tools;
  const there = await listThreadIds(
    db,
    threads.map(({ id }) => id),
  );
  const things = await listThingsOfThreads(db);
  const missing = threads.filter(({ id }) => !there.has(id));
  await insertWholeThreads(
    db,
    missing.flatMap((sample) => {
      const about = aboutOf(sample, things);
      return about === null ? [] : [wholeOf(tools, { sample, about, by })];
    }),
  );
  return ok(null);
}

type About = Pick<WholeThread["row"], "spaceId" | "resourceId" | "sessionId">;

function aboutOf({ spaceId, about }: SampleThread, { spaces, resources, sessions }: Things): About | null {
  if (!spaces.has(spaceId)) return null;
  if (about === null) return { spaceId };
  if ("resource" in about) {
    const resourceId = sampleResourceId(about.resource);
    return resources.has(resourceId) ? { spaceId, resourceId } : null;
  }
  const sessionId = sessions.get(about.session);
  return sessionId === undefined ? null : { spaceId, sessionId };
}

function wholeOf(
  { now, calendar }: UseCaseTools,
  { sample, about, by }: { sample: SampleThread; about: About; by: string },
): WholeThread {
  const { id, title, kind, noticeKind, endsOnDays, pinned, helped, summary } = sample;
  const posts = postsOf(sample, now);
  const first = posts[0];
  if (first === undefined) throw new Error(`The sample thread ${id} has no post`);
  const lastPostAt = posts.at(-1)?.writtenAt ?? first.writtenAt;
  const counts = { lastNumber: posts.length, standing: posts.length, createdBy: first.memberId };
  const summed = summary === "" ? {} : { summary, summaryBy: by, summaryAt: lastPostAt };
  const endsOn = endsOnDays === null ? null : plusDays(localDateOf(now, calendar), endsOnDays);
  const when = { createdAt: first.writtenAt, lastPostAt, pinnedAt: pinned ? first.writtenAt : null, endsOn };
  return { row: { id, title, kind, noticeKind, helpedNumber: helped, ...about, ...counts, ...summed, ...when }, posts };
}

const hour = 3_600_000;
const minute = 60_000;

function postsOf({ id, title, daysAgo, posts }: SampleThread, now: Date): WholeThread["posts"] {
  const midnight = Math.floor(now.getTime() / (24 * hour)) * 24 * hour - daysAgo * 24 * hour;
  const hours = samplePostHours(posts);
  return posts.map(({ by, replyTo, withoutName, body }, index) => ({
    id: `${id}-${index + 1}`,
    number: index + 1,
    memberId: by,
    replyTo,
    withoutName,
    body,
    words: wordsOfPost(body, index === 0 ? title : undefined),
    writtenAt: new Date(midnight + (hours[index] ?? 0) * hour + ((index * 17) % 60) * minute),
  }));
}
