import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { teams } from "#db/schema/index.ts";

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
