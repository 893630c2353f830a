import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pageCorrections, resources } from "#db/schema/index.ts";
import { layInIndex } from "#db/search/lay-in-index.ts";
import { listSpellings } from "#db/search/spellings.ts";
import { openBareWorld } from "../library/bare-world.ts";
import { ann, at, insertResource, labels, search } from "./search-world.ts";

const pages = (...words: string[]) => [{ released: true, pages: words.map((one) => ({ words: one })) }];
const numbers = ({ found }: Awaited<ReturnType<typeof search>>) => found.map(({ number }) => number);

test("a word that stands only on slide 14 is found, with the slide and the words round it", async () => {
  await using world = await openBareWorld();
  const words = Array.from({ length: 20 }, (_, index) => `slide ${index + 1}`);
  words[13] = "After the chemist shut, the <b>quoits</b> club in Blyth began to meet.";
  await world.write(async (db) => void (await insertResource(db, 7, { title: "Our year", versions: pages(...words) })));
  const { found, total } = await search(world.read, "quoit club");
  expect(total).toBe(1);
  expect(found).toMatchObject([{ number: 7, placesInAll: 1, places: [{ number: 7, file: 1, page: 14 }] }]);
  const { snippet } = found[0]?.places[0] ?? { snippet: [] };
  expect(snippet.filter((_, index) => index % 2 === 1)).toEqual(["quoits", "club"]);
  expect(snippet.join("")).toContain("<b>quoits</b>");
});

test("titles count more than words on a page, and one resource is one result with its three best pages", async () => {
  await using world = await openBareWorld();
  await world.write(async (db) => {
    await insertResource(db, 1, { versions: pages("bereavement", "bereavement", "bereavement", "bereavement", "x") });
    await insertResource(db, 2, { title: "Bereavement", versions: pages("nothing") });
  });
  const { found, total } = await search(world.read, "bereavement");
  expect(total).toBe(2);
  expect(found.map(({ number, placesInAll, places }) => [number, placesInAll, places.length])).toEqual([
    [2, 1, 1],
    [1, 4, 3],
  ]);
});

test("what somebody may not see is not found and not counted, and is the moment they may", async () => {
  await using world = await openBareWorld();
  const later = new Date(at.getTime() + 60_000);
  await world.write(async (db) => {
    await insertResource(db, 1, { title: "teasel", visibility: "public" });
    await insertResource(db, 2, { title: "teasel", visibility: "members" });
    await insertResource(db, 3, { title: "teasel", visibility: "draft" });
    await insertResource(db, 4, { title: "teasel", visibility: "draft", owner: "ann" });
    await insertResource(db, 5, { title: "teasel", embargoUntil: later });
  });
  expect(numbers(await search(world.read, "teasel"))).toEqual([1]);
  expect((await search(world.read, "teasel")).total).toBe(1);
  expect(numbers(await search(world.read, "teasel", ann)).sort()).toEqual([1, 2, 4]);
  expect(numbers(await search(world.read, "teasel", { ...ann, memberId: null, now: later }))).toEqual([1, 5]);
  await world.write((db) => db.update(resources).set({ withdrawnAt: at }).where(eq(resources.number, 1)));
  expect((await search(world.read, "teasel")).total).toBe(0);
});

test("each result shows words of its own page, never those of another or of one that nobody may see yet", async () => {
  await using world = await openBareWorld();
  await world.write(async (db) => {
    await insertResource(db, 1, { visibility: "draft", versions: pages("samphire of a draft") });
    await insertResource(db, 2, { versions: pages("samphire by the pier", "more samphire by the steps") });
    await insertResource(db, 3, { versions: pages("samphire at the weir") });
  });
  const { found } = await search(world.read, "samphire");
  const shown = found.flatMap(({ places }) =>
    places.map(({ number, page, snippet }) => [number, page, snippet.join("")]),
  );
  expect(shown.sort()).toEqual([
    [2, 1, "samphire by the pier"],
    [2, 2, "more samphire by the steps"],
    [3, 1, "samphire at the weir"],
  ]);
});

test("hidden slides are never found, notes only where they are allowed, and a version only once it is released", async () => {
  await using world = await openBareWorld();
  const first = {
    released: true,
    pages: [
      { words: "first", notes: "samphire" },
      { words: "bracken", hidden: true },
    ],
  };
  const second = { released: false, pages: [{ words: "second marram" }] };
  await world.write(async (db) => {
    await insertResource(db, 1, { versions: [first, second] });
    await insertResource(db, 2, { versions: [first], notesAllowed: true });
  });
  expect(numbers(await search(world.read, "samphire"))).toEqual([2]);
  expect((await search(world.read, "samphire")).found[0]?.places[0]?.inNotes).toBe(true);
  for (const word of ["bracken", "marram"]) expect(numbers(await search(world.read, word, ann))).toEqual([]);
});

test("a page put right by hand is found by the new words and no longer by the old", async () => {
  await using world = await openBareWorld();
  await world.write(async (db) => {
    const resourceId = await insertResource(db, 1, { versions: pages("lonliness clup") });
    const blocks = [{ kind: "paragraph" as const, runs: [{ text: "loneliness club" }] }];
    const of = { resourceId, fingerprint: "r1-1-0", memberId: "ann", at };
    await db.insert(pageCorrections).values({ id: "c1", title: "", blocks, ...of });
    await layInIndex(db, resourceId, labels);
  });
  expect(numbers(await search(world.read, "club"))).toEqual([1]);
  expect(numbers(await search(world.read, "clup"))).toEqual([]);
  expect(listSpellings(world.read).map(([word]) => word)).not.toContain("clup");
});

test("endings, topics, people and file names are found, and short forms by what they stand for", async () => {
  await using world = await openBareWorld();
  await world.write(async (db) => {
    await insertResource(db, 1, { title: "Caring for carers", topics: ["older-people"] });
    await insertResource(db, 2, { versions: pages("What a link worker does") });
  });
  expect(numbers(await search(world.read, "older person carer"))).toEqual([]);
  expect(numbers(await search(world.read, "older carer"))).toEqual([1]);
  expect(numbers(await search(world.read, "r2-1 handout"))).toEqual([2]);
  const splw = [["splw"], ["link", "worker"]];
  expect(numbers(await search(world.read, "SPLW", ann, [splw]))).toEqual([2]);
});

test("nothing that is typed is an error", async () => {
  await using world = await openBareWorld();
  await world.write(async (db) => void (await insertResource(db, 1, { title: "C: drive" })));
  expect(numbers(await search(world.read, "C: drive"))).toEqual([1]);
  const odd = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('"', "'", "*", "-", "(", ")", "^", ":", "{", " ", "a", "NEAR", "AND", "\u0000", "́"),
    }),
  );
  await fc.assert(
    fc.asyncProperty(odd, async (typed) => {
      await expect(search(world.read, typed)).resolves.toBeDefined();
    }),
    { numRuns: 400 },
  );
});
