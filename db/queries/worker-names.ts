import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { linkWorkers, members } from "#db/schema/index.ts";

/** The link workers of some teams who work now, by name. */
export async function listWorkerNames(
  db: Database,
  teamIds: readonly string[],
): Promise<{ id: string; name: string; teamId: string }[]> {
  if (teamIds.length === 0) return [];
  return db
    .select({ id: members.id, name: members.name, teamId: linkWorkers.teamId })
    .from(linkWorkers)
    .innerJoin(members, eq(members.id, linkWorkers.memberId))
    .where(and(inArray(linkWorkers.teamId, [...teamIds]), eq(members.active, true)))
    .orderBy(asc(members.name), asc(members.id));
}
