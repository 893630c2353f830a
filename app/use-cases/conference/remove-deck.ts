import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { withdrawResource } from "#app/use-cases/library/withdraw-resource.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { updateDeck } from "#db/queries/conference/decks.ts";
import { findKeptDeck } from "./find-kept-deck.ts";

type Asked = { viewer: LibraryViewer; conferenceId: string; number: number };

/** A facilitator removes a deck: it is gone everywhere at once, and its session says that the slides were removed. */
export async function removeDeck(tools: UseCaseTools, input: Asked): Promise<Result<null, { kind: "no-such-deck" }>> {
  const { db, now, newId } = tools;
  const found = await findKeptDeck(tools, input);
  if (found === null) return refuse({ kind: "no-such-deck" });
  const { viewer, number, conferenceId } = input;
  const asked = found.deck.removalAskedAt !== null;
  const reason = asked ? "Its speaker asked us to remove it." : "The facilitators removed it.";
  const gone = await withdrawResource(tools, { viewer, number, reason, replacedBy: null });
  if (!gone.ok && gone.refusal.kind !== "withdrawn-already") return refuse({ kind: "no-such-deck" });
  const { sessionId } = found.deck;
  const change = { id: newId(), conferenceId, sessionId, what: "deck-removed", memberId: viewer.memberId, at: now };
  await insertConferenceChange(db, change);
  return ok(null);
}

/** Which version was shown on the day, when it was not the newest at the session's end; null: that one again. */
export async function choosePresented(
  tools: UseCaseTools,
  { version, ...input }: Asked & { version: number | null },
): Promise<Result<null, { kind: "no-such-deck" | "no-such-version" }>> {
  const found = await findKeptDeck(tools, input);
  if (found === null) return refuse({ kind: "no-such-deck" });
  if (version !== null && !found.versions.some(({ number }) => number === version))
    return refuse({ kind: "no-such-version" });
  await updateDeck(tools.db, found.deck.resourceId, { presentedVersion: version });
  return ok(null);
}
