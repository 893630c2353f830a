import type { StateFacts } from "#app/domain/conference/deck-state.ts";
import type { Version } from "#db/queries/library/versions.ts";
import type { WholeDeck } from "./decks.ts";

/** What is true of a deck, for `deckState` and `whyDeckNotPublic`. */
export function deckFacts({ deck, resource, versions, permission }: WholeDeck): StateFacts {
  return {
    file: fileOf(versions[0]),
    inSession: deck.sessionId !== null,
    permission: permission !== null,
    released: versions.some(({ releasedAt }) => releasedAt !== null),
    wanted: deck.wanted !== null,
    removed: resource.withdrawnAt !== null || deck.removalAskedAt !== null,
    open: resource.visibility === "draft" ? null : { from: resource.embargoUntil },
  };
}

/** A deck whose only files cannot be read, or were blocked, is of no use; one that is not read at all is there to be taken. */
function fileOf(version: Version | undefined): StateFacts["file"] {
  const files = version?.files ?? [];
  if (files.length === 0) return "none";
  if (files.some(({ scan }) => scan === "blocked")) return "refused";
  const states = files.map(({ document }) => document?.state ?? null);
  if (files.some(({ scan }) => scan === "waiting") || states.includes("waiting") || states.includes("reading"))
    return "being-read";
  return states.includes("refused") && !states.includes("read") ? "refused" : "here";
}
