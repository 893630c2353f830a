import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { FollowLevel } from "#app/domain/notification/follow.ts";
import { usualDigestDay } from "#app/domain/notification/digest-period.ts";
import { usualQuiet } from "#app/domain/notification/quiet-hours.ts";
import type { RoleGrant } from "#app/domain/people/staff.ts";
import type { Database } from "#db/open.ts";
import {
  members,
  notices,
  noticeSettings,
  profiles,
  roleGrants,
  spaceFollows,
  spaceMembers,
  spaceReads,
  spaces,
  threadFollows,
  threadReads,
} from "#db/schema/index.ts";

export type DigestMember = Awaited<ReturnType<typeof listDigestMembers>>[number];

/** Members with access whose mail is not held back, a batch after an id, with what they chose for digests. */
export async function listDigestMembers(db: Database, { after, limit }: { after: string; limit: number }) {
  const rows = await db
    .select({ id: members.id, createdAt: members.createdAt, settings: noticeSettings, profile: profiles })
    .from(members)
    .leftJoin(noticeSettings, eq(noticeSettings.memberId, members.id))
    .leftJoin(profiles, eq(profiles.memberId, members.id))
    .where(and(eq(members.active, true), gt(members.id, after)))
    .orderBy(asc(members.id))
    .limit(limit);
  return rows.map(({ id, createdAt, settings, profile }) => ({
    id,
    createdAt,
    digestDay: settings?.digestDay ?? usualDigestDay,
    quiet: settings ?? usualQuiet,
    isPaused: settings !== null && settings.pausedAt !== null,
    place: profile?.place ?? "",
    interests: (profile?.interests ?? "").split(" ").filter((topic) => topic !== ""),
  }));
}

export type DigestFacts = {
  notices: { memberId: string; kind: (typeof notices.$inferSelect)["kind"]; threadId: string; post: number }[];
  grants: RoleGrant[];
  spaces: { memberId: string; spaceId: string }[];
  levels: { memberId: string; id: string; level: FollowLevel }[];
  reads: { memberId: string; threadId: string; number: number; at: Date }[];
  spaceReads: { memberId: string; spaceId: string; until: Date }[];
};

/** What is to be known of a batch of members: one look at each table. */
export async function readDigestFacts(
  db: Database,
  ids: readonly string[],
  given: { from: Date; until: Date; now: Date },
): Promise<DigestFacts> {
  const theirs = [...ids];
  const isWaiting = and(isNull(notices.seenAt), isNull(notices.mailedAt), isNotNull(notices.threadId));
  const then = and(gte(notices.at, given.from), lt(notices.at, given.until));
  const told = await db
    .select({ memberId: notices.memberId, kind: notices.kind, threadId: notices.threadId, post: notices.post })
    .from(notices)
    .where(and(inArray(notices.memberId, theirs), isWaiting, then))
    .orderBy(asc(notices.at));
  const { memberId, role, scope, until } = roleGrants;
  const inForce = or(isNull(until), gt(until, given.now));
  const ofThreads = db
    .select({ memberId: threadFollows.memberId, id: threadFollows.threadId, level: threadFollows.level })
    .from(threadFollows)
    .where(inArray(threadFollows.memberId, theirs));
  const ofSpaces = db
    .select({ memberId: spaceFollows.memberId, id: spaceFollows.spaceId, level: spaceFollows.level })
    .from(spaceFollows)
    .where(inArray(spaceFollows.memberId, theirs));
  const isIn = and(inArray(spaceMembers.memberId, theirs), eq(spaceMembers.state, "in"), isNull(spaces.closedAt));
  return {
    notices: told.map((row) => ({ ...row, threadId: row.threadId ?? "", post: row.post ?? 0 })),
    grants: await db
      .select({ memberId, role, scope, until })
      .from(roleGrants)
      .where(and(inArray(memberId, theirs), inForce)),
    spaces: await db
      .select({ memberId: spaceMembers.memberId, spaceId: spaceMembers.spaceId })
      .from(spaceMembers)
      .innerJoin(spaces, eq(spaces.id, spaceMembers.spaceId))
      .where(isIn),
    levels: [...(await ofThreads), ...(await ofSpaces)],
    reads: await db.select().from(threadReads).where(inArray(threadReads.memberId, theirs)),
    spaceReads: await db.select().from(spaceReads).where(inArray(spaceReads.memberId, theirs)),
  };
}
