import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { findDeck, listKeptDecks } from "#db/queries/conference/decks.ts";
import { findResourceRow } from "#db/queries/library/resources.ts";
import { contextOf } from "#test/integration/library/add-deck.ts";
import { openLibraryWorld } from "#test/integration/library/library-world.ts";
import { deckType, dropDeck, readNewest, takeBytes } from "#test/support/conference/drop-deck.ts";
import { layConference } from "#test/support/conference/lay-conference.ts";

/** A public conference on 6 May 2026 with sessions each half hour from nine, a speaker each, and two facilitators. */
export async function openDeckWorld(sessions = 3) {
  const world = await openLibraryWorld();
  const at = world.clock.now();
  const facilitators = ["fay", "gus"] as const;
  for (const id of facilitators) await world.addMember(id, [["facilitator", null]]);
  await world.addMember("mel");
  await world.write((db) => layConference(db, { sessions, at, createdBy: "fay", firstSpeaker: "mel" }));
  const viewerOf = (id: (typeof facilitators)[number]): LibraryViewer => ({
    memberId: id,
    grants: [{ memberId: id, role: "facilitator", scope: null, until: null }],
    spaceIds: [],
    now: world.clock.now(),
  });
  const take = (content: string) => takeBytes(world.services(), content);
  const readNew = (number: number, words: string) => readNewest(world.services(), number, words);
  const drop = (sessionId: string | null, name: string, words = name) =>
    dropDeck(world.services(), { viewer: viewerOf("fay"), sessionId, name, words });
  const deckOf = async (number: number) => {
    const db = world.services().db.read;
    const row = await findResourceRow(db, number);
    const deck = row === null ? null : await findDeck(db, row.id);
    if (deck === null) throw new Error("There is no such deck");
    return deck;
  };
  const listDecks = () => listKeptDecks(world.services().db.read, viewerOf("fay"), { conferenceId: "spring" });
  const ofMember = (memberId: string | null) =>
    contextOf(world, memberId, memberId === "fay" || memberId === "gus" ? ["facilitator"] : []);
  return { ...world, viewerOf, dropDeck: drop, readNewest: readNew, take, deckOf, listDecks, contextOf: ofMember };
}

export type DeckWorld = Awaited<ReturnType<typeof openDeckWorld>>;
export { deckType };
