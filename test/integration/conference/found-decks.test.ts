import { expect, test } from "vitest";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import { keptVisible } from "#db/queries/library/visible-to.ts";
import { listFoundCards } from "#db/search/list-found.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { openDeckWorld } from "./deck-world.ts";

test("a slide that is found says who spoke, and in which session, to those who may know of the session", async () => {
  await using world = await openDeckWorld(1);
  await world.dropDeck("s1", "deck.pptx", "loneliness");
  const cardsFor = async (viewer: ReturnType<typeof publicViewer>) => {
    const { read } = world.services().db;
    const wanted = searchWords("loneliness");
    const door = keptVisible(viewer);
    const { found } = await searchLibrary(read, { wanted, synonyms: [], door, skip: 0, take: 10 });
    return listFoundCards(read, viewer, found);
  };
  const deck = {
    conferenceId: "spring",
    conference: "Spring conference",
    session: 1,
    title: "Talk about theme1",
    speakers: ["Pat Speaker1"],
  };
  const [card] = await cardsFor(world.viewerOf("fay"));
  expect(card?.deck).toEqual(deck);
  expect(card?.places).toContainEqual(expect.objectContaining({ page: 1, kind: "slide", title: "loneliness" }));
  expect(await cardsFor(publicViewer(world.clock.now()))).toEqual([]);
});
