import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { insertDeck, nextDeckPosition, type DeckRow } from "#db/queries/conference/decks.ts";
import { findResourceRow } from "#db/queries/library/resources.ts";

type Tie = Pick<DeckRow, "conferenceId" | "sessionId" | "addedBy" | "addedBySpeaker"> & { number: number };

/** Part of the acts that add a deck: the resource that was just added is a deck from now on. */
export async function tieDeck({ db, now, newId }: UseCaseTools, { number, ...tie }: Tie): Promise<string> {
  const resource = await findResourceRow(db, number);
  if (resource === null) throw new Error("a resource that was just added is there");
  const { conferenceId, sessionId, addedBy } = tie;
  await insertDeck(db, {
    ...tie,
    resourceId: resource.id,
    position: await nextDeckPosition(db, sessionId),
    wanted: null,
    wantedFrom: null,
    wantedAt: null,
    wantedBy: null,
    presentedVersion: null,
    askedAt: null,
    askedTimes: 0,
    removalAskedAt: null,
    addedAt: now,
  });
  const change = { id: newId(), conferenceId, sessionId, what: "deck-added", memberId: addedBy, at: now };
  await insertConferenceChange(db, change);
  return resource.id;
}
