import type { Wanted } from "#app/domain/conference/deck-moment.ts";
import { deckState } from "#app/domain/conference/deck-state.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { deckFacts } from "#db/queries/conference/deck-facts.ts";
import { findDeck, listKeptDecks, updateDeck, type WholeDeck } from "#db/queries/conference/decks.ts";
import { findKeptDeck } from "./find-kept-deck.ts";
import { settleDeck } from "./settle-deck.ts";

/** A version that the viewer has looked through: nobody can be recognised in it who has not agreed. */
export type LookedThrough = { number: number; version: number; findings: number };

export type PublishDecks = {
  viewer: LibraryViewer;
  conferenceId: string;
  wanted: Wanted;
  /** Numbers of resources, or every deck of which nobody has said yet when it shall be public. */
  which: readonly number[] | "ready";
  looked: readonly LookedThrough[];
};

/** How many decks are public now, will be at their moment, wait for their speakers, or for somebody to look through them. */
export type Published = { public: number; scheduled: number; waiting: number; left: number };

export type PublishRefusal = { kind: "may-not-keep" } | { kind: "moment-past" };

/**
 * Keeps when decks shall be public, and makes those public that nothing hinders, with that moment: all in one act. A deck
 * that still waits for its speaker, or for somebody to look through it, becomes public by the act that ends the waiting.
 * What is said of a deck again counts instead of what was said before.
 */
export async function publishDecks(
  tools: UseCaseTools,
  { viewer, conferenceId, wanted, which, looked }: PublishDecks,
): Promise<Result<Published, PublishRefusal>> {
  const { db, now } = tools;
  if (!keepsConferences(viewer)) return refuse({ kind: "may-not-keep" });
  if (wanted.kind === "at" && wanted.from <= now) return refuse({ kind: "moment-past" });
  const kept = await listKeptDecks(db, { ...viewer, now }, { conferenceId });
  const chosen = kept.filter((deck) => isChosen(deck, which));
  const numbers = new Set(chosen.map(({ resource }) => resource.number));
  for (const one of looked) if (numbers.has(one.number)) await confirmRelease(tools, { viewer, ...one });
  const published = { public: 0, scheduled: 0, waiting: 0, left: 0 };
  for (const { deck } of chosen)
    published[await publishOne(tools, deck.resourceId, { wanted, by: viewer.memberId })] += 1;
  return ok(published);
}

function isChosen(whole: WholeDeck, which: readonly number[] | "ready"): boolean {
  const { deck, resource } = whole;
  if (resource.withdrawnAt !== null || deck.removalAskedAt !== null || deck.sessionId === null) return false;
  const { file, released } = deckFacts(whole);
  if (!released && file !== "here") return false;
  return which === "ready" ? deck.wanted === null : which.includes(resource.number);
}

async function publishOne(
  tools: UseCaseTools,
  resourceId: string,
  { wanted, by }: { wanted: Wanted; by: string | null },
): Promise<keyof Published> {
  const { db, now } = tools;
  const wantedFrom = wanted.kind === "at" ? wanted.from : null;
  await updateDeck(db, resourceId, { wanted: wanted.kind, wantedFrom, wantedAt: now, wantedBy: by });
  await settleDeck(tools, resourceId, by);
  const after = await findDeck(db, resourceId);
  if (after === null) return "left";
  const { kind } = deckState(deckFacts(after), now);
  if (kind === "public" || kind === "scheduled") return kind;
  return kind === "waiting-for-permission" ? "waiting" : "left";
}

/** Takes back that decks shall be public: they are among the drafts again at once. */
export async function unpublishDeck(
  tools: UseCaseTools,
  { viewer, conferenceId, number }: { viewer: LibraryViewer; conferenceId: string; number: number },
): Promise<Result<null, { kind: "no-such-deck" }>> {
  const { db, now } = tools;
  const found = await findKeptDeck(tools, { viewer, conferenceId, number });
  if (found === null) return refuse({ kind: "no-such-deck" });
  const { resourceId } = found.deck;
  await updateDeck(db, resourceId, { wanted: null, wantedFrom: null, wantedAt: now, wantedBy: viewer.memberId });
  await settleDeck(tools, resourceId, viewer.memberId);
  return ok(null);
}
