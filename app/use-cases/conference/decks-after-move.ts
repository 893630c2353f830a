import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listDecksIn } from "#db/queries/conference/decks.ts";
import { settleDeck } from "./settle-deck.ts";

/**
 * Part of the act that moves a session, once its new time is written: decks that were to be public when it ends are so
 * at its new end, in the same act.
 */
export async function decksAfterMove(
  tools: UseCaseTools,
  { sessionId, by }: { sessionId: string; by: string | null },
): Promise<void> {
  for (const { deck } of await listDecksIn(tools.db, sessionId)) await settleDeck(tools, deck.resourceId, by);
}
