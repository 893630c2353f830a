import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { teams } from "#db/schema/index.ts";

/** What a team is called; null for one that is not there. */
export async function findTeamName(db: Database, teamId: string): Promise<string | null> {
  const [team] = await db.select({ name: teams.name }).from(teams).where(eq(teams.id, teamId));
  return team?.name ?? null;
}

/** The number that a team's calls come from; null for a team that is not there. */
export async function findTeamPhone(db: Database, teamId: string): Promise<string | null> {
  const find = db.keep("team-phone", () =>
    db
      .select({ phone: teams.phone })
      .from(teams)
      .where(eq(teams.id, sql.placeholder("teamId")))
      .prepare(),
  );
  return (await find.execute({ teamId }))[0]?.phone ?? null;
}
