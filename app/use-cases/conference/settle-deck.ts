import { deckMoment, type Wanted } from "#app/domain/conference/deck-moment.ts";
import { whyDeckNotPublic } from "#app/domain/conference/why-deck-not-public.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource, tellResourceChanged } from "#app/use-cases/search/lay-resource.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { deckFacts } from "#db/queries/conference/deck-facts.ts";
import { findDeck, type DeckRow, type WholeDeck } from "#db/queries/conference/decks.ts";
import { insertChange, updateResource } from "#db/queries/library/resources.ts";

type Shown = Pick<
  WholeDeck["resource"],
  "visibility" | "embargoUntil" | "publishedAt" | "licence" | "permission" | "notesAllowed"
>;

/**
 * Part of every act that changes what is true of a deck: opens its resource from its moment on when nothing hinders it,
 * and takes it back among the drafts when something does. It says the same however often it is asked. Another resource
 * than a deck is left alone, and so is one that was withdrawn: its address says why.
 */
export async function settleDeck(tools: UseCaseTools, resourceId: string, by: string | null): Promise<void> {
  const { db, now, newId } = tools;
  const found = await findDeck(db, resourceId);
  if (found === null || found.resource.withdrawnAt !== null) return;
  const { resource, deck } = found;
  const next = shownAs(tools, found);
  if (isSame(resource, next)) return;
  await updateResource(db, resourceId, { ...next, changedAt: now });
  const moved = resource.visibility !== next.visibility || !isSameMoment(resource.embargoUntil, next.embargoUntil);
  const what = moved ? "visibility" : "words";
  await insertChange(db, { id: newId(), resourceId, what, why: "", memberId: by, at: now });
  const { conferenceId, sessionId } = deck;
  if (moved) {
    const done = next.visibility === "draft" ? "deck-hidden" : "published";
    await insertConferenceChange(db, { id: newId(), conferenceId, sessionId, what: done, memberId: by, at: now });
  }
  // Words are found by whoever the door lets in; only notes are in the index or not.
  const tell = resource.notesAllowed === next.notesAllowed ? tellResourceChanged : layResource;
  await tell(tools, resourceId);
}

/** What was said about when a deck shall be public, or null. */
export function wantedOf({ wanted, wantedFrom }: DeckRow): Wanted | null {
  if (wanted === null) return null;
  if (wanted !== "at") return { kind: wanted };
  return wantedFrom === null ? null : { kind: "at", from: wantedFrom };
}

function shownAs({ calendar, now }: UseCaseTools, whole: WholeDeck): Shown {
  const { resource, deck, session, permission } = whole;
  const wanted = wantedOf(deck);
  const { publishedAt, licence, notesAllowed } = resource;
  const said = { publishedAt, licence, permission: resource.permission, notesAllowed };
  const hidden = { ...said, visibility: "draft", embargoUntil: null } as const;
  if (whyDeckNotPublic(deckFacts(whole)) !== null || wanted === null || session === null || permission === null)
    return hidden;
  const embargoUntil = deckMoment(wanted, session, calendar);
  const first = embargoUntil !== null && embargoUntil > now ? embargoUntil : now;
  const wasThere = resource.publishedAt !== null && resource.publishedAt <= now;
  return {
    visibility: "public",
    embargoUntil,
    publishedAt: wasThere ? resource.publishedAt : first,
    licence: permission.licence,
    permission: "permission-given",
    notesAllowed: permission.notesAllowed && (resource.notesAllowed || werePointedAt(whole)),
  };
}

/** Notes are opened only where whoever looked through the deck knew that they would be. */
function werePointedAt({ versions, permission }: WholeDeck): boolean {
  const released = versions.filter(({ releasedAt }) => releasedAt !== null);
  return released.every(({ releasedAt }) => releasedAt !== null && permission !== null && permission.at <= releasedAt);
}

function isSame(resource: Shown, next: Shown): boolean {
  return (
    resource.visibility === next.visibility &&
    isSameMoment(resource.embargoUntil, next.embargoUntil) &&
    (next.visibility === "draft" || isSameMoment(resource.publishedAt, next.publishedAt)) &&
    resource.licence === next.licence &&
    resource.permission === next.permission &&
    resource.notesAllowed === next.notesAllowed
  );
}

function isSameMoment(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
