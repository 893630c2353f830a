import { whyDeckNotPublic, type DeckFacts } from "./why-deck-not-public.ts";

export type DeckState =
  | { kind: "no-file" | "being-read" | "refused" | "draft" }
  | { kind: "waiting-for-permission" | "waiting-for-release" | "ready" | "public" | "removed" }
  | { kind: "scheduled"; from: Date };

/** `open`: the resource has left the drafts, from this moment on (null: since long); null while it is a draft. */
export type StateFacts = DeckFacts & { open: { from: Date | null } | null };

/**
 * Where a deck stands at a moment. Worked out each time and never kept, so that it cannot differ from what the door does:
 * only a deck that nothing hinders is open, and it is public from its moment on, to the millisecond. "draft" is a deck of
 * which nobody has said in which session it was shown. "ready": it lacks nothing but that somebody wants it public.
 */
export function deckState(facts: StateFacts, now: Date): DeckState {
  const { open } = facts;
  const hindrance = whyDeckNotPublic(facts);
  if (hindrance === null && open !== null)
    return open.from !== null && open.from > now ? { kind: "scheduled", from: open.from } : { kind: "public" };
  switch (hindrance) {
    case "removed":
    case "no-file":
    case "being-read":
      return { kind: hindrance };
    case "file-refused":
      return { kind: "refused" };
    case "no-session":
      return { kind: "draft" };
    case "no-permission":
      return { kind: "waiting-for-permission" };
    case "not-released":
      return { kind: "waiting-for-release" };
    case "not-wanted":
    case null:
      return { kind: "ready" };
  }
}
