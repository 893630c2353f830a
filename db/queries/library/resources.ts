import { and, asc, desc, eq, max, sql } from "drizzle-orm";
import type { Release, ResourceFields, ResourceKind } from "#app/domain/library/resource.ts";
import type { Database } from "#db/open.ts";
import { members, resourceChanges, resourceOwners, resources, resourceTags } from "#db/schema/index.ts";
import { about, isAbout, saidOfChange } from "./said-of-change.ts";

export type ResourceRow = typeof resources.$inferSelect;

export type NewResource = {
  id: string;
  kind: ResourceKind;
  fields: ResourceFields;
  release: Release;
  reviewDueOn: string | null;
  by: string;
  at: Date;
  sample?: boolean;
};

/** Writes a new resource with its tags and first owner. Acts come one after another, so the next number is free. @returns it. */
export async function insertResource(db: Database, made: NewResource): Promise<number> {
  const { id, kind, fields, release, reviewDueOn, by, at } = made;
  const [newest] = await db.select({ number: max(resources.number) }).from(resources);
  const number = (newest?.number ?? 0) + 1;
  await db.insert(resources).values({
    ...columnsOf(fields),
    ...release,
    id,
    number,
    kind,
    reviewDueOn,
    sample: made.sample ?? false,
    views: 0,
    downloads: 0,
    createdAt: at,
    createdBy: by,
    changedAt: at,
  });
  await replaceTags(db, id, fields);
  await insertOwner(db, { resourceId: id, memberId: by, since: at });
  return number;
}

/** What is said of it, as columns: the tags have rows of their own. */
export function columnsOf({ topics: _topics, audiences: _audiences, places: _places, ...columns }: ResourceFields) {
  return columns;
}

export async function updateResource(db: Database, id: string, change: Partial<Omit<ResourceRow, "id" | "number">>) {
  await db.update(resources).set(change).where(eq(resources.id, id));
}

/** For acts, which ask the door first. */
export async function findResourceRow(db: Database, number: number): Promise<ResourceRow | null> {
  return (await db.select().from(resources).where(eq(resources.number, number)))[0] ?? null;
}

export async function findResourceById(db: Database, id: string): Promise<ResourceRow | null> {
  return (await db.select().from(resources).where(eq(resources.id, id)))[0] ?? null;
}

type Tags = Pick<ResourceFields, "topics" | "audiences" | "places">;

export async function replaceTags(
  db: Database,
  resourceId: string,
  { topics, audiences, places }: Tags,
): Promise<void> {
  await db.delete(resourceTags).where(eq(resourceTags.resourceId, resourceId));
  const rows = [
    ...topics.map((value) => ({ resourceId, facet: "topic" as const, value })),
    ...audiences.map((value) => ({ resourceId, facet: "audience" as const, value })),
    ...places.map((value) => ({ resourceId, facet: "place" as const, value })),
  ];
  if (rows.length > 0) await db.insert(resourceTags).values(rows).onConflictDoNothing();
}

export async function findTags(db: Database, resourceId: string): Promise<Tags> {
  const rows = db
    .keep("tags-of-resource", (on) =>
      on
        .select({ facet: resourceTags.facet, value: resourceTags.value })
        .from(resourceTags)
        .where(eq(resourceTags.resourceId, sql.placeholder("resourceId")))
        .orderBy(asc(resourceTags.value))
        .prepare(),
    )
    .all({ resourceId });
  const of = (facet: string) => rows.filter((row) => row.facet === facet).map(({ value }) => value);
  return { topics: of("topic"), audiences: of("audience"), places: of("place") };
}

export async function insertOwner(db: Database, row: typeof resourceOwners.$inferInsert): Promise<void> {
  await db.insert(resourceOwners).values(row).onConflictDoNothing();
}

export async function removeOwner(db: Database, resourceId: string, memberId: string): Promise<void> {
  await db
    .delete(resourceOwners)
    .where(and(eq(resourceOwners.resourceId, resourceId), eq(resourceOwners.memberId, memberId)));
}

export async function listOwners(
  db: Database,
  resourceId: string,
): Promise<{ id: string; name: string; mail: string; active: boolean }[]> {
  return db
    .keep("owners-of-resource", (on) =>
      on
        .select({ id: members.id, name: members.name, mail: members.mail, active: members.active })
        .from(resourceOwners)
        .innerJoin(members, eq(members.id, resourceOwners.memberId))
        .where(eq(resourceOwners.resourceId, sql.placeholder("resourceId")))
        .orderBy(asc(resourceOwners.since), asc(members.id))
        .prepare(),
    )
    .all({ resourceId });
}

export type Change = typeof resourceChanges.$inferSelect;

export async function insertChange(db: Database, row: typeof resourceChanges.$inferInsert): Promise<void> {
  await db.insert(resourceChanges).values(row);
}

/** What happened to a resource, the newest first, with who did it. */
export async function listChanges(db: Database, resourceId: string): Promise<(Change & { by: string | null })[]> {
  const rows = await db
    .select({ change: resourceChanges, why: saidOfChange, by: members.name })
    .from(resourceChanges)
    .leftJoin(members, eq(members.id, resourceChanges.memberId))
    .leftJoin(about, isAbout)
    .where(eq(resourceChanges.resourceId, resourceId))
    .orderBy(desc(resourceChanges.at), desc(resourceChanges.id));
  return rows.map(({ change, why, by }) => ({ ...change, why, by }));
}
