import { expect, test } from "vitest";
import { readFilter } from "#app/domain/library/library-filter.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { chosenFacets } from "#db/queries/library/chosen-facets.ts";
import { countFacets } from "#db/queries/library/count-facets.ts";
import { orderBy } from "#db/queries/library/order-by.ts";
import { keptVisible } from "#db/queries/library/visible-to.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { openBareWorld } from "../library/bare-world.ts";
import { ann, everyone, insertResource } from "./search-world.ts";

async function ask(db: Database, typed: string, viewer: LibraryViewer = everyone) {
  const door = keptVisible(viewer);
  const { how, total, found } = await searchLibrary(db, {
    wanted: searchWords(typed),
    synonyms: [],
    door,
    skip: 0,
    take: 10,
  });
  return { how, total, numbers: found.map(({ number }) => number) };
}

test("all words first; a slip is mended; then any of the words", async () => {
  await using world = await openBareWorld();
  await world.write(async (db) => {
    await insertResource(db, 1, { title: "Loneliness in winter" });
    await insertResource(db, 2, { title: "Bereavement" });
  });
  expect(await ask(world.read, "winter loneliness")).toEqual({ how: "all", total: 1, numbers: [1] });
  expect(await ask(world.read, "winter lonelyness")).toEqual({ how: "near", total: 1, numbers: [1] });
  expect(await ask(world.read, "loneliness bereavement")).toMatchObject({ how: "any", total: 2 });
  expect(await ask(world.read, "zugzwang")).toEqual({ how: "all", total: 0, numbers: [] });
  expect(await ask(world.read, "?")).toEqual({ how: "all", total: 0, numbers: [] });
});

test("a slip is never mended towards a word that stands only where the reader may not look", async () => {
  await using world = await openBareWorld();
  await world.write(
    async (db) => void (await insertResource(db, 1, { title: "Rhododendron", visibility: "draft", owner: "ann" })),
  );
  expect(await ask(world.read, "rhododendrun", ann)).toMatchObject({ how: "near", total: 1 });
  expect(await ask(world.read, "rhododendrun")).toEqual({ how: "all", total: 0, numbers: [] });
});

test("what was chosen narrows what is found and never how the words are understood; counts hold only what comes through the door", async () => {
  await using world = await openBareWorld();
  await world.write(async (db) => {
    await insertResource(db, 1, { title: "Walks for winter", topics: ["walking"] });
    await insertResource(db, 2, { title: "A winter of walks", topics: ["walking", "loneliness"] });
    const given = { title: "Walks nobody may see", topics: ["secret"], owner: "ann" };
    await insertResource(db, 3, { ...given, visibility: "draft" });
  });
  const choose = async (query: string, viewer: LibraryViewer = everyone) => {
    const filter = readFilter(new URLSearchParams(query));
    const door = keptVisible(viewer);
    const chosen = chosenFacets(world.read, filter, viewer.now);
    const order = filter.sort === "best" ? undefined : orderBy(filter.sort);
    const found = await searchLibrary(world.read, {
      wanted: searchWords(filter.words),
      synonyms: [],
      door,
      chosen,
      order,
      skip: 0,
      take: 10,
    });
    const counts = countFacets(world.read, found.numbers);
    const topics = counts.filter(({ facet }) => facet === "topic").map(({ value, count }) => [value, count]);
    return { how: found.how, numbers: found.found.map(({ number }) => number), topics };
  };
  expect(await choose("q=walks&sort=title")).toEqual({
    how: "all",
    numbers: [2, 1],
    topics: [
      ["loneliness", 1],
      ["walking", 2],
    ],
  });
  expect(await choose("q=walks&topic=loneliness")).toMatchObject({ how: "all", numbers: [2] });
  expect(await choose("q=walks+winter&topic=secret")).toEqual({ how: "all", numbers: [], topics: [] });
  expect((await choose("q=walks&sort=title", ann)).topics).toContainEqual(["secret", 1]);
});
