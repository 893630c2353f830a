import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { loadThreads } from "#app/routes/spaces.$space/load-threads.ts";
import { listListings } from "#db/queries/discussion/space-listings.ts";
import { findNewestPlace, listWrittenSince } from "#db/queries/discussion/written-since.ts";
import { spaces, threads } from "#db/schema/index.ts";
import { openTalkWorld, type TalkWorld } from "./talk-world.ts";

const slides = ["Welcome", "Loneliness in Blyth", "What helped"];

/** Spaces that gather what is asked about the library, and about conferences. */
async function openWorld() {
  const world = await openTalkWorld();
  const usual = { purpose: "To ask", seenBy: "public", joining: "open", postsSeenBy: "public" } as const;
  const at = { sample: true, createdAt: world.clock.now() };
  await world.write((db) =>
    db.insert(spaces).values(
      (["library", "conferences"] as const).map((gathers) => ({
        id: gathers,
        name: gathers,
        gathers,
        ...usual,
        ...at,
      })),
    ),
  );
  return world;
}

async function rowsOf(world: TalkWorld, memberId: string | null, id: "library" | "conferences") {
  const url = new URL(`http://127.0.0.1:3000/spaces/${id}`);
  return (await loadThreads(world.services(), world.viewerOf(memberId), { id, gathers: id }, url)).rows;
}

test("a question about a slide stands in the space that gathers them, says which slide it is now, and goes with it", async () => {
  await using world = await openWorld();
  const deck = await world.addDeck(slides);
  const about = { kind: "page" as const, file: 1, page: 2, ...deck };
  const asked = { viewer: world.viewerOf("max"), postId: randomUUID(), body: "How many?", saidNotPersonal: false };
  expect((await perform(world.services(), startThread, { ...asked, about })).ok).toBe(true);
  const row = async () => (await rowsOf(world, "ola", "library"))[0];
  expect(await row()).toMatchObject({
    title: "How many?",
    news: { unread: 1 },
    about: { text: "Slide 2 of A deck", to: `/library/${deck.number}/s/2`, earlier: false },
  });
  await world.replaceDeck(deck.number, ["Welcome", "Who we are", "Loneliness in Blyth"]);
  expect(await row()).toMatchObject({ about: { text: "Slide 3 of A deck" } });
  await world.replaceDeck(deck.number, ["Welcome"]);
  expect(await row()).toMatchObject({ about: { text: "A deck", to: `/library/${deck.number}`, earlier: true } });
  expect(await rowsOf(world, "ola", "conferences")).toEqual([]);
});

test("of what is asked about a thing for members the gathering space shows nothing to anybody else", async () => {
  await using world = await openWorld();
  const closed = await world.addDeck(slides, { visibility: "members", spaceId: null, embargoUntil: null });
  const about = { kind: "page" as const, file: 1, page: 2, ...closed };
  const asked = { viewer: world.viewerOf("max"), postId: randomUUID(), body: "How many?", saidNotPersonal: false };
  await perform(world.services(), startThread, { ...asked, about });
  expect(await rowsOf(world, null, "library")).toEqual([]);
  expect(await rowsOf(world, "ola", "library")).toHaveLength(1);
});

test("what is asked about a thing comes into the space that gathers it, for those who may see the thing and did not write it", async () => {
  await using world = await openWorld();
  await world.addSpace("inner", ["max", "fay"]);
  const deck = await world.addDeck(slides, { visibility: "space", spaceId: "inner", embargoUntil: null });
  const { read } = world.services().db;
  const after = findNewestPlace(read);
  const about = { kind: "page" as const, file: 1, page: 2, ...deck };
  const as = (memberId: string) => {
    const spaceIds = memberId === "ola" ? [] : ["inner"];
    return { ...world.viewerOf(memberId), memberId, spaceIds };
  };
  const asked = { viewer: as("max"), postId: randomUUID(), body: "How many?", saidNotPersonal: false };
  expect((await perform(world.services(), startThread, { ...asked, about })).ok).toBe(true);
  const [thread] = await read.select().from(threads);
  expect(await listListings(read, [thread?.id ?? ""])).toEqual([{ threadId: thread?.id, spaceId: "library" }]);
  const since = (memberId: string, place: number) =>
    listWrittenSince(read, as(memberId), { spaceIds: ["library", "inner"], after: place, most: 9 });
  expect(await since("fay", after)).toEqual([{ spaceId: "library", thread: thread?.number, post: 1 }]);
  expect(await since("fay", findNewestPlace(read))).toEqual([]);
  expect(await since("max", after)).toEqual([]);
  expect(await since("ola", after)).toEqual([]);
});
