import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, moderationActs, threads } from "#db/schema/index.ts";

export type ModerationAct = typeof moderationActs.$inferSelect;

export async function insertModerationAct(db: Database, row: ModerationAct): Promise<void> {
  await db.insert(moderationActs).values(row);
}

/** What facilitators did with a thread, with its posts and with threads that became part of it, the newest first. */
export async function listModerationActs(db: Database, threadId: string): Promise<(ModerationAct & { by: string })[]> {
  const merged = db.select({ id: threads.id }).from(threads).where(eq(threads.mergedInto, threadId));
  const rows = await db
    .select({ act: moderationActs, by: members.name })
    .from(moderationActs)
    .innerJoin(members, eq(members.id, moderationActs.memberId))
    .where(or(eq(moderationActs.threadId, threadId), inArray(moderationActs.threadId, merged)))
    .orderBy(desc(moderationActs.at), desc(moderationActs.id))
    .limit(200);
  return rows.map(({ act, by }) => ({ ...act, by }));
}

/** That whoever began a thread proposed it for the library, or null. */
export async function findProposal(db: Database, threadId: string): Promise<ModerationAct | null> {
  const where = and(eq(moderationActs.threadId, threadId), eq(moderationActs.what, "proposed"));
  return (await db.select().from(moderationActs).where(where).limit(1))[0] ?? null;
}

/** An act, if it has not been taken back. */
export async function findStandingAct(db: Database, id: string): Promise<ModerationAct | null> {
  const [row] = await db.select().from(moderationActs).where(eq(moderationActs.id, id));
  if (row === undefined) return null;
  const back = and(eq(moderationActs.threadId, row.threadId), eq(moderationActs.undoes, id));
  const undone = await db.select({ id: moderationActs.id }).from(moderationActs).where(back);
  return undone.length === 0 ? row : null;
}
