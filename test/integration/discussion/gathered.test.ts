import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { loadThreads } from "#app/routes/spaces.$space/load-threads.ts";
import { spaces } from "#db/schema/index.ts";
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
