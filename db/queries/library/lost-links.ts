import { and, asc, eq, exists, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { LinkFinding } from "#app/domain/links/judge-look.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { linkChecks, linkStates, resourceOwners, resources, resourceVersions } from "#db/schema/index.ts";
import { currentOf } from "./resource-format.ts";
import { keptBy } from "./visible-to.ts";

export type LostLink = {
  number: number;
  title: string;
  url: string;
  finding: LinkFinding;
  at: Date;
  pageTitle: string | null;
};

/** What readers are told of a link on its badge. */
const told = ["changed", "gone"] as const satisfies readonly LinkFinding[];

/** Links that did not open or may have changed hands, of what somebody looks after: through the door. */
export async function listLostLinks(db: Database, viewer: LibraryViewer): Promise<LostLink[]> {
  return lostWhere(db, keptBy(db, viewer), [...told, "missed"]);
}

/** The findings worth a badge, by the numbers of resources, which whoever calls has from the door. */
export async function findLinkFindings(
  db: Database,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, LinkFinding>> {
  const rows = await lostWhere(db, inArray(resources.number, [...numbers]), told);
  return new Map(rows.map(({ number, finding }) => [number, finding]));
}

/** A link that a member still looks after as an owner and that is still lost; null when a mail has nothing to say. */
export async function findLostLink(
  db: Database,
  { resourceId, memberId }: { resourceId: string; memberId: string },
): Promise<LostLink | null> {
  const own = exists(
    db
      .select({ one: sql`1` })
      .from(resourceOwners)
      .where(and(eq(resourceOwners.resourceId, resources.id), eq(resourceOwners.memberId, memberId))),
  );
  return (await lostWhere(db, and(eq(resources.id, resourceId), own), told))[0] ?? null;
}

/** Only of the address that readers get now: what was found of an older one is history. */
async function lostWhere(db: Database, where: SQL | undefined, findings: readonly LinkFinding[]): Promise<LostLink[]> {
  const current = currentOf(db);
  const { number, title } = resources;
  const { url, state, at } = linkStates;
  const newest = and(
    eq(resourceVersions.resourceId, resources.id),
    eq(resourceVersions.number, current.newest),
    eq(resourceVersions.url, linkStates.url),
  );
  return db
    .select({ number, title, url, finding: state, at, pageTitle: linkChecks.title })
    .from(linkStates)
    .innerJoin(resources, eq(resources.id, linkStates.resourceId))
    .innerJoin(linkChecks, eq(linkChecks.id, linkStates.lastId))
    .innerJoin(current, eq(current.resourceId, resources.id))
    .innerJoin(resourceVersions, newest)
    .where(and(where, isNull(resources.withdrawnAt), inArray(linkStates.state, [...findings])))
    .orderBy(asc(linkStates.state), asc(resources.number));
}
