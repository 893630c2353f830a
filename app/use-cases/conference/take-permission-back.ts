import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listDecksIn, updateDeck, type WholeDeck } from "#db/queries/conference/decks.ts";
import { endDeckPermissions, endSessionPermissions } from "#db/queries/conference/permissions.ts";
import { findSpeakerAt, type SpeakerWay } from "#db/queries/conference/speaker-links.ts";
import { insertChange } from "#db/queries/library/resources.ts";
import { ownDecks } from "./bring-slides.ts";
import { findKeptDeck } from "./find-kept-deck.ts";
import { settleDeck } from "./settle-deck.ts";

/** A speaker takes back that their slides may be shown: they are hidden from everyone in the same act. */
export async function takePermissionBack(
  tools: UseCaseTools,
  { way }: { way: SpeakerWay },
): Promise<Result<null, { kind: "way-closed" }>> {
  const at = await findSpeakerAt(tools.db, way, tools.now);
  if (at === null) return refuse({ kind: "way-closed" });
  await endSessionPermissions(tools.db, at.session.id, tools.now);
  const why = `${at.speaker.name} took permission back`;
  for (const whole of await listDecksIn(tools.db, at.session.id)) {
    const own = ownDecks([whole], at).length > 0;
    if (own) await endFor(tools, whole, { why, by: null });
    else await settleDeck(tools, whole.deck.resourceId, null);
  }
  return ok(null);
}

/** A facilitator does the same for one deck, when they are told. */
export async function endPermission(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; conferenceId: string; number: number },
): Promise<Result<null, { kind: "no-such-deck" }>> {
  const found = await findKeptDeck(tools, input);
  if (found === null) return refuse({ kind: "no-such-deck" });
  const { sessionId } = found.deck;
  if (sessionId !== null && found.permission?.how === "before-the-day")
    await endSessionPermissions(tools.db, sessionId, tools.now);
  await endFor(tools, found, { why: "Permission was taken back", by: input.viewer.memberId });
  if (sessionId !== null)
    for (const { deck } of await listDecksIn(tools.db, sessionId)) await settleDeck(tools, deck.resourceId, null);
  return ok(null);
}

/** A speaker asks that a deck goes: it is hidden at once, and waits at the top of the facilitators' list to be removed. */
export async function askForRemoval(
  tools: UseCaseTools,
  { way, number }: { way: SpeakerWay; number: number },
): Promise<Result<null, { kind: "way-closed" | "no-such-deck" }>> {
  const { db, now, newId } = tools;
  const at = await findSpeakerAt(db, way, now);
  if (at === null) return refuse({ kind: "way-closed" });
  const decks = ownDecks(await listDecksIn(db, at.session.id), at);
  const found = decks.find(({ resource }) => resource.number === number);
  if (found === undefined) return refuse({ kind: "no-such-deck" });
  const { resourceId } = found.deck;
  await updateDeck(db, resourceId, { removalAskedAt: now });
  const why = `${at.speaker.name} asked that it is removed`;
  await insertChange(db, { id: newId(), resourceId, what: "permission", why, memberId: null, at: now });
  await settleDeck(tools, resourceId, null);
  return ok(null);
}

async function endFor(
  tools: UseCaseTools,
  { deck }: WholeDeck,
  { why, by }: { why: string; by: string | null },
): Promise<void> {
  const { db, now, newId } = tools;
  const { resourceId } = deck;
  await endDeckPermissions(db, resourceId, now);
  await insertChange(db, { id: newId(), resourceId, what: "permission", why, memberId: by, at: now });
  await settleDeck(tools, resourceId, by);
}
