import { and, asc, eq } from "drizzle-orm";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { linkWorkers, members } from "#db/schema/index.ts";

/** The link workers of some teams who work now, by name. */
export async function listWorkerNames(
  db: Database,
  teamIds: readonly string[],
): Promise<{ id: string; name: string; teamId: string }[]> {
  if (teamIds.length === 0) return [];
  const list = db.keep("worker-names", (on) =>
    on
      .select({ id: members.id, name: members.name, teamId: linkWorkers.teamId })
      .from(linkWorkers)
      .innerJoin(members, eq(members.id, linkWorkers.memberId))
      .where(and(amongGiven(linkWorkers.teamId), eq(members.active, true)))
      .orderBy(asc(members.name), asc(members.id))
      .prepare(),
  );
  return list.all({ ids: JSON.stringify(teamIds) });
}
