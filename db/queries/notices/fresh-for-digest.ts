import { and, asc, desc, eq, gte, inArray, isNull, lt, or } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { NewResource, NewThread } from "#app/domain/notification/choose-for-digest.ts";
import type { Database } from "#db/open.ts";
import { openTo } from "#db/queries/library/visible-to.ts";
import { resources, resourceTags, threadPlaces, threads } from "#db/schema/index.ts";

type Then = { from: Date; until: Date };

const most = 200; // the newest: nobody's digest has room for more

/** Notices of the noticeboard that still stand, and questions put to places, that came in a time. */
export async function listFreshThreads(db: Database, { from, until }: Then, today: string): Promise<NewThread[]> {
  const came = and(gte(threads.createdAt, from), lt(threads.createdAt, until), isNull(threads.mergedInto));
  const board = await db
    .select({ id: threads.id })
    .from(threads)
    .where(and(came, eq(threads.kind, "notice"), or(isNull(threads.endsOn), gte(threads.endsOn, today))))
    .orderBy(asc(threads.endsOn), desc(threads.createdAt))
    .limit(most);
  const asked = await db
    .select({ id: threads.id, place: threadPlaces.place })
    .from(threads)
    .innerJoin(threadPlaces, eq(threadPlaces.threadId, threads.id))
    .where(came)
    .orderBy(desc(threads.createdAt))
    .limit(most * 5);
  return [
    ...board.map(({ id }) => ({ id, kind: "board" as const, places: [] })),
    ...[...Map.groupBy(asked, ({ id }) => id)].map(([id, rows]) => ({
      id,
      kind: "asked" as const,
      places: rows.map(({ place }) => place),
    })),
  ];
}

/** Resources that came out in a time, with their topics and places, the newest first. */
export async function listFreshResources(db: Database, { from, until }: Then): Promise<NewResource[]> {
  const rows = await db
    .select({ id: resources.id })
    .from(resources)
    .where(and(gte(resources.publishedAt, from), lt(resources.publishedAt, until), isNull(resources.withdrawnAt)))
    .orderBy(desc(resources.publishedAt))
    .limit(most);
  const ids = rows.map(({ id }) => id);
  const tags = await db.select().from(resourceTags).where(inArray(resourceTags.resourceId, ids));
  const of = (id: string, wanted: "topic" | "place") =>
    tags.flatMap(({ resourceId, facet, value }) => (resourceId === id && facet === wanted ? [value] : []));
  return ids.map((id) => ({ id, topics: of(id, "topic"), places: of(id, "place") }));
}

/** Which of these resources somebody may open as a reader: asks the door. */
export async function listOpenResources(
  db: Database,
  viewer: LibraryViewer,
  ids: readonly string[],
): Promise<{ id: string; number: number; title: string }[]> {
  if (ids.length === 0) return [];
  const { id, number, title } = resources;
  const where = and(inArray(id, [...ids]), openTo(db, viewer));
  return db.select({ id, number, title }).from(resources).where(where);
}
