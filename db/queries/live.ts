import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Live, LiveWorker } from "#app/domain/conversation/live.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import type { Database } from "#db/open.ts";
import { conversations, leave, linkWorkers, liveJoins, members, referrals, teams } from "#db/schema/index.ts";

export type LiveJoinRow = typeof liveJoins.$inferSelect;

/** What is kept about a conversation that was sent: its team, who holds it, who is here and who has joined. Null for an unsent one. */
export async function findLive(db: Database, conversationId: string): Promise<Live | null> {
  const [found] = await findSent(db).execute({ conversationId });
  if (found === undefined) return null;
  const { workerId, workerName, state, guide, teamLive, ...sent } = found;
  const people = await listTeamAndJoined(db).execute({ conversationId, teamId: sent.teamId ?? "", workerId });
  const own = people.find(({ memberId }) => memberId === workerId);
  const joined = people.flatMap(({ memberId, name, joinedAt, hereUntil }) =>
    joinedAt === null ? [] : [{ memberId, name, joinedAt, hereUntil }],
  );
  return {
    ...sent,
    conversationId,
    state: state as ReferralState, // only referral acts write the column
    guideOpen: guide === "open",
    teamLive: teamLive === true,
    worker:
      workerId === null
        ? null
        : await workerOf(db, { ...leadOnly, ...own, memberId: workerId, name: workerName ?? "" }),
    here: people.flatMap(({ memberId, name, teamId, hereUntil: until }) =>
      until === null || teamId !== sent.teamId ? [] : [{ memberId, name, until }],
    ),
    joined: joined.sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime()),
  };
}

/** The little of it that each message asks for. Null for an unsent conversation. */
export async function findLiveTeam(
  db: Database,
  conversationId: string,
): Promise<Pick<Live, "conversationId" | "referralId" | "teamId" | "teamLive"> | null> {
  const find = db.keep("live-team", () =>
    db
      .select({ referralId: referrals.id, teamId: referrals.teamId, teamLive: teams.live })
      .from(referrals)
      .leftJoin(teams, eq(teams.id, referrals.teamId))
      .where(eq(referrals.conversationId, sql.placeholder("conversationId")))
      .prepare(),
  );
  const [found] = await find.execute({ conversationId });
  return found === undefined ? null : { ...found, conversationId, teamLive: found.teamLive === true };
}

/** Takes part in a conversation. @returns false when they had joined already: nothing was changed. */
export async function insertLiveJoin(db: Database, join: LiveJoinRow): Promise<boolean> {
  const added = await db
    .insert(liveJoins)
    .values(join)
    .onConflictDoNothing()
    .returning({ memberId: liveJoins.memberId });
  return added.length === 1;
}

/** @returns false when they had not joined, or had left already. */
export async function removeLiveJoin(db: Database, join: Pick<LiveJoinRow, "conversationId" | "memberId">) {
  const removed = await db
    .delete(liveJoins)
    .where(and(eq(liveJoins.conversationId, join.conversationId), eq(liveJoins.memberId, join.memberId)))
    .returning({ memberId: liveJoins.memberId });
  return removed.length === 1;
}

/** Everyone who has joined any conversation and has not left it: few at a time. After a restart, these are left over. */
export async function listLiveJoins(db: Database): Promise<LiveJoinRow[]> {
  return db
    .keep("live-joins", () =>
      db.select().from(liveJoins).orderBy(asc(liveJoins.joinedAt), asc(liveJoins.memberId)).prepare(),
    )
    .execute();
}

export async function listJoinsOf(db: Database, conversationId: string): Promise<LiveJoinRow[]> {
  return db
    .keep("live-joins-of", () =>
      db
        .select()
        .from(liveJoins)
        .where(eq(liveJoins.conversationId, sql.placeholder("conversationId")))
        .orderBy(asc(liveJoins.joinedAt), asc(liveJoins.memberId))
        .prepare(),
    )
    .execute({ conversationId });
}

export async function listJoinsOfMember(db: Database, memberId: string): Promise<LiveJoinRow[]> {
  return db.select().from(liveJoins).where(eq(liveJoins.memberId, memberId)).orderBy(asc(liveJoins.joinedAt));
}

/** Until when a link worker is here, or that they are not. Their details keep their version: nothing an administrator changes. */
export async function updateHereUntil(db: Database, memberId: string, hereUntil: Date | null): Promise<void> {
  await db.update(linkWorkers).set({ hereUntil }).where(eq(linkWorkers.memberId, memberId));
}

/** Nobody of a team is here any more. */
export async function removeHereOfTeam(db: Database, teamId: string): Promise<void> {
  await db
    .update(linkWorkers)
    .set({ hereUntil: null })
    .where(and(eq(linkWorkers.teamId, teamId), isNotNull(linkWorkers.hereUntil)));
}

/** Turns live conversations of a team on or off. The team's details keep their version: nothing an administrator changes. */
export async function updateTeamLive(db: Database, teamId: string, live: boolean): Promise<void> {
  await db.update(teams).set({ live }).where(eq(teams.id, teamId));
}

function findSent(db: Database) {
  return db.keep("live-sent", () =>
    db
      .select({
        referralId: referrals.id,
        reference: referrals.reference,
        state: referrals.state,
        guide: conversations.state,
        reviewedAt: referrals.reviewedAt,
        teamId: referrals.teamId,
        teamName: teams.name,
        teamLive: teams.live,
        teamHours: teams.hours,
        workerId: referrals.workerId,
        workerName: members.name,
      })
      .from(referrals)
      .innerJoin(conversations, eq(conversations.id, referrals.conversationId))
      .leftJoin(teams, eq(teams.id, referrals.teamId))
      .leftJoin(members, eq(members.id, referrals.workerId))
      .where(eq(referrals.conversationId, sql.placeholder("conversationId")))
      .prepare(),
  );
}

function listTeamAndJoined(db: Database) {
  return db.keep("live-people", () =>
    db
      .select({
        memberId: linkWorkers.memberId,
        name: members.name,
        teamId: linkWorkers.teamId,
        workingDays: linkWorkers.workingDays,
        hereUntil: linkWorkers.hereUntil,
        joinedAt: liveJoins.joinedAt,
      })
      .from(linkWorkers)
      .innerJoin(members, eq(members.id, linkWorkers.memberId))
      .leftJoin(
        liveJoins,
        and(
          eq(liveJoins.memberId, linkWorkers.memberId),
          eq(liveJoins.conversationId, sql.placeholder("conversationId")),
        ),
      )
      .where(
        sql`${linkWorkers.teamId} = ${sql.placeholder("teamId")} or ${linkWorkers.memberId} = ${sql.placeholder("workerId")} or ${liveJoins.joinedAt} is not null`,
      )
      .orderBy(asc(members.name), asc(linkWorkers.memberId))
      .prepare(),
  );
}

/** A lead without places of their own may hold a referral too: their days are the team's. */
const leadOnly = { workingDays: [], hereUntil: null };

async function workerOf(db: Database, row: Omit<LiveWorker, "leave">): Promise<LiveWorker> {
  const { memberId, name, workingDays, hereUntil } = row;
  const covers = alias(members, "covers");
  const list = db.keep("live-leave", () =>
    db
      .select({ from: leave.fromDay, to: leave.toDay, coverName: covers.name })
      .from(leave)
      .leftJoin(covers, eq(covers.id, leave.coverMemberId))
      .where(eq(leave.memberId, sql.placeholder("memberId")))
      .orderBy(asc(leave.fromDay))
      .prepare(),
  );
  return { memberId, name, workingDays, hereUntil, leave: await list.execute({ memberId }) };
}
