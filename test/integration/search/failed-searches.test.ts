import { expect, test } from "vitest";
import { failedSearches } from "#db/schema/index.ts";
import {
  countFailedSearch,
  listFailedSearches,
  removeFailedBefore,
  removeFailedSearch,
} from "#db/search/failed-searches.ts";
import { openBareWorld } from "../library/bare-world.ts";

const day = (date: number) => new Date(Date.UTC(2026, 4, date, 12));

test("what was looked for in vain is told from the third time, and before that its words are kept nowhere", async () => {
  await using world = await openBareWorld();
  const look = (words: string, reader: string, at: Date) =>
    world.write((db) => countFailedSearch(db, { words, reader, at }));
  await look("pet bereavement", "one", day(6));
  await look("pet bereavement", "one", day(6)); // the same reader on the same day counts once
  await look("pet bereavement", "two", day(6));
  const kept = await world.read.select().from(failedSearches);
  expect(kept).toMatchObject([{ words: null, count: 2 }]);
  expect(JSON.stringify(kept)).not.toContain("pet");
  expect(await listFailedSearches(world.read, 10)).toEqual([]);
  await look("pet bereavement", "one", day(7));
  expect(await listFailedSearches(world.read, 10)).toEqual([{ words: "pet bereavement", count: 3, lastAt: day(7) }]);
});

test("a failed search leaves the list when somebody has seen to it, and is forgotten in time", async () => {
  await using world = await openBareWorld();
  for (const reader of ["one", "two", "three"])
    for (const words of ["pets", "cats"])
      await world.write((db) => countFailedSearch(db, { words, reader, at: day(6) }));
  await world.write((db) => removeFailedSearch(db, "pets"));
  expect((await listFailedSearches(world.read, 10)).map(({ words }) => words)).toEqual(["cats"]);
  await world.write((db) => removeFailedBefore(db, day(7)));
  expect(await listFailedSearches(world.read, 10)).toEqual([]);
});
