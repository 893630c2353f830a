import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import type { Job } from "#db/queries/jobs.ts";
import { jobs } from "#db/schema/index.ts";

/** How far the cleaning of the newest picture that was given to a story has come; null when there was none lately. */
export async function findNewestPictureJob(db: Database, storyId: string): Promise<Job["state"] | null> {
  const own = and(eq(jobs.kind, "clean-story-picture"), eq(sql`${jobs.ids} ->> '$.storyId'`, storyId));
  const [newest] = await db.select({ state: jobs.state }).from(jobs).where(own).orderBy(desc(jobs.runAt)).limit(1);
  return newest?.state ?? null;
}
