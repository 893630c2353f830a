import { and, asc, count, eq, gt, inArray, min } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { openTo } from "#db/queries/library/visible-to.ts";
import { catalogues, resources, resourceTags } from "#db/schema/index.ts";

/** A resource that everyone may see, as the small index for the browser knows it. */
export type PublicResource = {
  number: number;
  title: string;
  type: string;
  author: string;
  organisation: string;
  tags: { facet: "topic" | "place" | "audience"; value: string }[];
};

const theOne = 1;
const atOnce = 500;

/** Whoever is not signed in: what they see is what everyone sees. */
const everyone = (now: Date): LibraryViewer => ({ memberId: null, grants: [], spaceIds: [], now });

export async function listPublic(db: Database, now: Date): Promise<PublicResource[]> {
  const { id, number, title, type, author, organisation } = resources;
  const rows = await db
    .select({ id, number, title, type, author, organisation })
    .from(resources)
    .where(openTo(db, everyone(now)))
    .orderBy(asc(number));
  const tags = await db
    .select({ id: resourceTags.resourceId, facet: resourceTags.facet, value: resourceTags.value })
    .from(resourceTags)
    .innerJoin(resources, eq(resources.id, resourceTags.resourceId))
    .where(openTo(db, everyone(now)));
  const tagsOf = Map.groupBy(tags, (tag) => tag.id);
  return rows.map(({ id: own, ...row }) => ({ ...row, tags: tagsOf.get(own) ?? [] }));
}

/** When the next embargo ends: until then nothing becomes public by the clock alone. */
export async function findNextEmbargoEnd(db: Database, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(resources.embargoUntil) })
    .from(resources)
    .where(and(gt(resources.embargoUntil, now), eq(resources.visibility, "public")));
  return row?.at ?? null;
}

/** The newest catalogue, but only while everyone may see everything that stands in it; else null until it is made again. */
export async function findCatalogue(db: Database, now: Date): Promise<{ storedId: string } | null> {
  const [row] = await db.select().from(catalogues).where(eq(catalogues.id, theOne));
  if (row === undefined) return null;
  for (let from = 0; from < row.numbers.length; from += atOnce) {
    const part = row.numbers.slice(from, from + atOnce);
    const [seen] = await db
      .select({ count: count() })
      .from(resources)
      .where(and(inArray(resources.number, part), openTo(db, everyone(now))));
    if (seen?.count !== part.length) return null;
  }
  return { storedId: row.storedId };
}

/** Puts a new catalogue in the place of the old. */
export async function keepCatalogue(
  db: Database,
  row: { storedId: string; numbers: number[]; madeAt: Date },
): Promise<void> {
  await db
    .insert(catalogues)
    .values({ id: theOne, ...row })
    .onConflictDoUpdate({ target: catalogues.id, set: row });
}
