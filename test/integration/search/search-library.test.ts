import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { visibleTo } from "#db/queries/library/visible-to.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { openBareWorld } from "../library/bare-world.ts";
import { ann, everyone, insertResource } from "./search-world.ts";

async function ask(db: Database, typed: string, viewer: LibraryViewer = everyone) {
  const seen = visibleTo(db, viewer);
  const { how, total, found } = await searchLibrary(db, {
    wanted: searchWords(typed),
    synonyms: [],
    seen,
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
