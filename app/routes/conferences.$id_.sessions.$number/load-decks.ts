import { comingWords, deckStateWords } from "#app/domain/conference/deck-words.ts";
import { presentedVersion } from "#app/domain/conference/presented-version.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { listDecksOfSession, type SessionDeck } from "#db/queries/conference/decks-of-session.ts";
import type { SessionInRoom } from "#db/queries/conference/sessions.ts";

/** A deck as the session's page shows it: there to be read, or a sentence about it. */
export type DeckView =
  | {
      kind: "seen";
      number: number;
      title: string;
      slides: string | null;
      pages: number;
      thumbnail: string | null;
      state: string | null; // for those who look after it
      presented: "this" | number | null; // the version shown on the day: this one, an older one, or not known
    }
  | { kind: "said"; words: string };

export async function loadDecks(
  { db, calendar }: Services,
  viewer: LibraryViewer,
  session: SessionInRoom,
): Promise<DeckView[]> {
  const decks = await listDecksOfSession(db.read, viewer, session.id);
  const endsAt = calendar.instantOf(session.day, session.endsMinutes);
  return decks.map((deck) => view(deck));

  function view(deck: SessionDeck): DeckView {
    if (deck.kind === "later") return { kind: "said", words: comingWords(deck.from, calendar) };
    if (deck.kind === "removed") return { kind: "said", words: "The slides were removed." };
    const { number, title, slides, pages, thumbnail, keeps, state, versions, presentedChosen, version } = deck;
    const shown = presentedVersion(versions, { chosen: presentedChosen, endsAt, now: viewer.now });
    return {
      kind: "seen",
      number,
      title,
      slides,
      pages,
      thumbnail,
      state: keeps ? deckStateWords(state, calendar) : null,
      presented: shown === version ? "this" : shown,
    };
  }
}
