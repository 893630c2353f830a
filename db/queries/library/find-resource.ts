import { and, eq, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import { keepsIt } from "#app/domain/library/why-not-seen.ts";
import type { Database } from "#db/open.ts";
import { members, resources, spaces } from "#db/schema/index.ts";
import { findTags, listOwners, type ResourceRow } from "./resources.ts";
import { listVersions, type Version } from "./versions.ts";
import { keptVisible, knownTo, visibleTo } from "./visible-to.ts";

/** A resource as the viewer may see it. `versions` are those that they may see, the newest first: never empty for a reader. */
export type SeenResource = {
  row: ResourceRow;
  fields: ResourceFields;
  keeps: boolean;
  ownerIds: string[];
  spaceName: string | null;
  checkedBy: string | null;
  versions: Version[];
};

export type Standing =
  | { kind: "seen"; resource: SeenResource }
  | { kind: "withdrawn"; number: number; at: Date; reason: string; replacedBy: number | null }
  | { kind: "embargoed"; number: number; from: Date }
  | { kind: "unknown" };

/** What somebody gets at a resource's address. Hand in a snapshot or an act's own `db` where more must agree with it. */
export async function findStanding(db: Database, viewer: LibraryViewer, number: number): Promise<Standing> {
  const resource = await findResource(db, viewer, number);
  if (resource !== null) return { kind: "seen", resource };
  const known = await db
    .select()
    .from(resources)
    .where(and(eq(resources.number, number), knownTo(db, viewer)));
  const row = known[0];
  if (row === undefined) return { kind: "unknown" };
  const held = row.embargoUntil !== null && row.embargoUntil > viewer.now;
  if (row.withdrawnAt !== null) {
    if (held) return { kind: "unknown" };
    const replacedBy = await seenNumber(db, viewer, row.replacedBy);
    return { kind: "withdrawn", number, at: row.withdrawnAt, reason: row.withdrawnReason ?? "", replacedBy };
  }
  return held && row.embargoUntil !== null
    ? { kind: "embargoed", number, from: row.embargoUntil }
    : { kind: "unknown" };
}

/** A resource that the viewer may see, or null. */
export async function findResource(db: Database, viewer: LibraryViewer, number: number): Promise<SeenResource | null> {
  const door = keptVisible(viewer);
  const [found] = db
    .keep(`find-resource ${door.name}`, (on) =>
      on
        .select({ row: resources, spaceName: spaces.name, checkedBy: members.name })
        .from(resources)
        .leftJoin(spaces, eq(spaces.id, resources.spaceId))
        .leftJoin(members, eq(members.id, resources.checkedBy))
        .where(and(eq(resources.number, sql.placeholder("number")), door.where(on)))
        .prepare(),
    )
    .all({ ...door.values, number });
  if (found === undefined) return null;
  const { row, spaceName, checkedBy } = found;
  const tags = await findTags(db, row.id);
  const ownerIds = (await listOwners(db, row.id)).map(({ id }) => id);
  const keeps = keepsIt(viewer, { ownerIds, spaceId: row.spaceId, places: tags.places });
  const versions = (await listVersions(db, row.id)).filter(({ releasedAt }) => keeps || releasedAt !== null);
  return { row, fields: fieldsOf(row, tags), keeps, ownerIds, spaceName, checkedBy, versions };
}

/** A number that may be told: of a resource which the viewer may see as well. */
async function seenNumber(db: Database, viewer: LibraryViewer, number: number | null): Promise<number | null> {
  if (number === null) return null;
  const where = and(eq(resources.number, number), visibleTo(db, viewer));
  return (await db.select({ number: resources.number }).from(resources).where(where))[0]?.number ?? null;
}

function fieldsOf(row: ResourceRow, tags: Pick<ResourceFields, "topics" | "audiences" | "places">): ResourceFields {
  const { title, summary, type, language, author, organisation, contact } = row;
  const { madeOn, licence, permission, credit, notesAllowed } = row;
  const said = { title, summary, type, language, author, organisation, contact };
  return { ...said, madeOn, licence, permission, credit, notesAllowed, ...tags };
}
