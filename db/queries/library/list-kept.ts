import { and, desc, eq, exists, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { releaseConfirmations, resourceOwners, resources, resourceVersions } from "#db/schema/index.ts";

/** What a member owns, the newest change first: drafts and withdrawn ones too. */
export async function listOwn(db: Database, memberId: string) {
  const released = exists(
    db
      .select({ one: sql`1` })
      .from(resourceVersions)
      .innerJoin(releaseConfirmations, eq(releaseConfirmations.versionId, resourceVersions.id))
      .where(eq(resourceVersions.resourceId, resources.id)),
  );
  const { number, title, visibility, withdrawnAt, reviewDueOn, changedAt, views, downloads } = resources;
  return db
    .select({
      number,
      title,
      visibility,
      withdrawnAt,
      reviewDueOn,
      changedAt,
      views,
      downloads,
      released: sql<number>`${released}`,
    })
    .from(resources)
    .innerJoin(resourceOwners, and(eq(resourceOwners.resourceId, resources.id), eq(resourceOwners.memberId, memberId)))
    .orderBy(desc(resources.changedAt), desc(resources.number));
}
