import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, resourceFiles, resourceOwners, resources, resourceVersions, roleGrants } from "#db/schema/index.ts";

/** The owners of a file's resource, and the facilitators of the network: each once, only whose access has not ended. */
export async function listToldOfBlocked(db: Database, fileId: string, now: Date): Promise<string[]> {
  const owners = await db
    .select({ id: members.id })
    .from(resourceFiles)
    .innerJoin(resourceVersions, eq(resourceVersions.id, resourceFiles.versionId))
    .innerJoin(resourceOwners, eq(resourceOwners.resourceId, resourceVersions.resourceId))
    .innerJoin(members, eq(members.id, resourceOwners.memberId))
    .where(and(eq(resourceFiles.id, fileId), eq(members.active, true)));
  const holds = and(
    eq(roleGrants.role, "facilitator"),
    isNull(roleGrants.scope),
    or(isNull(roleGrants.until), gt(roleGrants.until, now)),
  );
  const facilitators = await db
    .select({ id: members.id })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .where(and(holds, eq(members.active, true)));
  return [...new Set([...owners, ...facilitators].map(({ id }) => id))];
}

/** The number of the resource in which a file stands, while it is kept from everyone; null when it is not. */
export async function findBlockedFile(db: Database, fileId: string): Promise<{ number: number } | null> {
  const rows = await db
    .select({ number: resources.number })
    .from(resourceFiles)
    .innerJoin(resourceVersions, eq(resourceVersions.id, resourceFiles.versionId))
    .innerJoin(resources, eq(resources.id, resourceVersions.resourceId))
    .where(and(eq(resourceFiles.id, fileId), eq(resourceFiles.scan, "blocked")));
  return rows[0] ?? null;
}
