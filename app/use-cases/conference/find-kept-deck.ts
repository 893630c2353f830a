import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findDeck, type WholeDeck } from "#db/queries/conference/decks.ts";
import { findKept } from "#app/use-cases/library/find-kept.ts";

/** A deck of a conference for somebody who keeps conferences, through the library's door; null for anybody else. */
export async function findKeptDeck(
  tools: UseCaseTools,
  { viewer, conferenceId, number }: { viewer: LibraryViewer; conferenceId: string; number: number },
): Promise<WholeDeck | null> {
  if (!keepsConferences(viewer)) return null;
  const kept = await findKept(tools, viewer, number);
  const found = kept === null ? null : await findDeck(tools.db, kept.row.id);
  return found?.deck.conferenceId === conferenceId ? found : null;
}
