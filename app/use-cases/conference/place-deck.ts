import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { findKeptDeck } from "./find-kept-deck.ts";
import { nextDeckPosition, updateDeck, type WholeDeck } from "#db/queries/conference/decks.ts";
import { findSessionById } from "#db/queries/conference/sessions.ts";
import { listSpeakersOfSession } from "#db/queries/conference/speakers.ts";
import { updateResource } from "#db/queries/library/resources.ts";
import { deckFields, titleOfFile } from "./deck-fields.ts";
import { settleDeck } from "./settle-deck.ts";

export type PlaceDeck = { viewer: LibraryViewer; conferenceId: string; number: number; sessionId: string | null };

/**
 * Says in which session a deck was shown, or takes that back. It is called as its session from then on, unless somebody
 * has given it a title of its own; its moment and the leave for it are those of its session.
 */
export async function placeDeck(
  tools: UseCaseTools,
  { viewer, conferenceId, number, sessionId }: PlaceDeck,
): Promise<Result<null, { kind: "no-such-deck" | "no-such-session" }>> {
  const { db, now } = tools;
  const looking = { ...viewer, now };
  const found = await findKeptDeck(tools, { viewer, conferenceId, number });
  if (found === null) return refuse({ kind: "no-such-deck" });
  if (found.deck.sessionId === sessionId) return ok(null);
  const session = sessionId === null ? null : await findSessionById(db, looking, sessionId);
  if (sessionId !== null && session?.conferenceId !== conferenceId) return refuse({ kind: "no-such-session" });
  const { resourceId } = found.deck;
  const position = await nextDeckPosition(db, sessionId);
  await updateDeck(db, resourceId, { sessionId, position, presentedVersion: null });
  if (session !== null && isCalledByItself(found)) {
    const speakers = await listSpeakersOfSession(db, looking, session.id);
    const { title, author, organisation, madeOn } = deckFields("", session, { speakers, topics: [] });
    await updateResource(db, resourceId, { title, author, organisation, madeOn, changedAt: now });
    await layResource(tools, resourceId);
  }
  await settleDeck(tools, resourceId, viewer.memberId);
  return ok(null);
}

function isCalledByItself({ resource, session, versions }: WholeDeck): boolean {
  const names = versions.flatMap(({ files }) => files.map(({ name }) => titleOfFile(name)));
  return resource.title === session?.title || names.includes(resource.title);
}
