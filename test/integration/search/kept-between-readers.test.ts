import { and, asc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { countFacets } from "#db/queries/library/count-facets.ts";
import { keptVisible, visibleTo } from "#db/queries/library/visible-to.ts";
import { resources, resourceTags } from "#db/schema/index.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { openBareWorld } from "../library/bare-world.ts";
import { ann, at, everyone, insertResource } from "./search-world.ts";

const bob: LibraryViewer = { ...everyone, memberId: "bob" };
const inNorth: LibraryViewer = { ...bob, spaceIds: ["north"] };
const inSouth: LibraryViewer = { ...bob, spaceIds: ["south"] };
const later: LibraryViewer = { ...everyone, now: new Date(at.getTime() + 60_000) };
const readers = { everyone, ann, bob, inNorth, inSouth, later };

async function found(db: Database, viewer: LibraryViewer) {
  const asked = { wanted: searchWords("teasel"), synonyms: [], skip: 0, take: 10 };
  const { numbers, found: shown } = await searchLibrary(db, { ...asked, door: keptVisible(viewer) });
  const tags = countFacets(db, numbers).filter(({ facet }) => facet === "topic");
  const said = { numbers: numbers.toSorted(), shown: shown.map(({ number }) => number).toSorted() };
  return { ...said, topics: tags.map(({ value, count }) => `${value} ${count}`).toSorted() };
}

/** The same by a plain statement that is kept nowhere. */
async function readable(db: Database, viewer: LibraryViewer) {
  const rows = await db.select().from(resources).where(visibleTo(db, viewer)).orderBy(asc(resources.number));
  const numbers = rows.map(({ number }) => number);
  const ids = rows.map(({ id }) => id);
  const tags = await db.select().from(resourceTags).where(inArray(resourceTags.resourceId, ids));
  const topics = Map.groupBy(tags, ({ value }) => value);
  return { numbers, shown: numbers, topics: [...topics].map(([value, of]) => `${value} ${of.length}`).toSorted() };
}

test("what is kept between searches never shows or counts for one reader what another may see, and is no older than the last change", async () => {
  await using world = await openBareWorld();
  const insert = (number: number, topics: string[], changed: Partial<typeof resources.$inferInsert>) =>
    world.write(async (db) => {
      const id = await insertResource(db, number, { title: "teasel", topics, owner: "cat" });
      await db.update(resources).set(changed).where(eq(resources.id, id));
    });
  const compare = async () => {
    for (const viewer of [...Object.values(readers), ...Object.values(readers).toReversed()])
      expect(await found(world.read, viewer)).toEqual(await readable(world.read, viewer));
  };
  await insert(1, ["walking"], { visibility: "public" });
  await insert(2, ["walking", "grief"], { visibility: "members" });
  await insert(3, ["debt"], { visibility: "space", spaceId: "north" });
  await insert(4, ["housing"], { visibility: "space", spaceId: "south" });
  await insert(5, ["secret"], { visibility: "draft" });
  await insert(6, ["soon"], { embargoUntil: later.now });
  await compare();
  expect((await found(world.read, everyone)).topics).toEqual(["walking 1"]);
  expect((await found(world.read, later)).topics).toEqual(["soon 1", "walking 1"]);
  expect((await found(world.read, inNorth)).topics).toEqual(["debt 1", "grief 1", "walking 2"]);
  await world.write(async (db) => {
    await db.update(resources).set({ withdrawnAt: at }).where(eq(resources.number, 2));
    await db.delete(resourceTags).where(and(eq(resourceTags.resourceId, "r1"), eq(resourceTags.value, "walking")));
    await db.insert(resourceTags).values({ resourceId: "r1", facet: "topic", value: "caring" });
    expect((await found(db, everyone)).topics).toEqual(["caring 1"]); // in the act itself, before its commit
  });
  await compare();
  expect((await found(world.read, everyone)).topics).toEqual(["caring 1"]);
});
