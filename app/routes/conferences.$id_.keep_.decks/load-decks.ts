import { data, type AppLoadContext } from "@remix-run/node";
import { deckState, type DeckState } from "#app/domain/conference/deck-state.ts";
import { deckStateWords } from "#app/domain/conference/deck-words.ts";
import { matchDeck, type MatchSession } from "#app/domain/conference/match-deck.ts";
import { clockTime } from "#app/domain/conference/say-times.ts";
import { refusalWords } from "#app/domain/documents/refusal-words.ts";
import { refusalOf } from "#app/domain/library/refusal-kept.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { findConference, type ConferenceRow } from "#db/queries/conference/conferences.ts";
import { deckFacts } from "#db/queries/conference/deck-facts.ts";
import { listKeptDecks, type WholeDeck } from "#db/queries/conference/decks.ts";
import { listStandingSessions } from "#db/queries/conference/sessions.ts";
import { listSpeakersOfConference } from "#db/queries/conference/speakers.ts";

/** A session to choose, as its list says it. */
export type SessionChoice = MatchSession & { label: string };

export type DeckLine = {
  number: number;
  title: string;
  files: string[];
  state: DeckState["kind"];
  says: string;
  session: string | null;
  /** Sessions that its name fits, when there are several. */
  fits: string[];
  speakers: string[];
  asked: number;
  removalAsked: boolean;
  newer: boolean; // a newer version waits for somebody to look through it
};

export type KeptConference = {
  viewer: LibraryViewer & { memberId: string };
  conference: ConferenceRow;
  sessions: SessionChoice[];
  decks: WholeDeck[];
};

/** A conference with its decks, for a facilitator. @throws as requireMay; 404 for a conference that is not there. */
export async function requireKeptConference(
  context: AppLoadContext,
  id: string | undefined,
  request?: Request,
): Promise<KeptConference> {
  const viewer = await requireMay(context, "keep-conferences", request);
  const db = context.services.db.read;
  const conference = await findConference(db, viewer, id ?? "");
  if (conference === null) throw data(null, { status: 404 });
  const sessions = await sessionChoices(context, viewer, conference);
  const decks = await listKeptDecks(db, viewer, { conferenceId: conference.id });
  return { viewer, conference, sessions, decks: asInProgramme(decks, sessions) };
}

/** Decks in the order of the programme; those without a session last, as they came. */
function asInProgramme(decks: readonly WholeDeck[], sessions: readonly SessionChoice[]): WholeDeck[] {
  const places = new Map(sessions.map(({ id }, place) => [id, place]));
  const placeOf = ({ deck }: WholeDeck) => places.get(deck.sessionId ?? "") ?? sessions.length;
  return decks.toSorted((a, b) => placeOf(a) - placeOf(b));
}

async function sessionChoices(
  { services }: AppLoadContext,
  viewer: LibraryViewer,
  { id, startsOn, endsOn }: ConferenceRow,
): Promise<SessionChoice[]> {
  const db = services.db.read;
  const speakers = await listSpeakersOfConference(db, viewer, id);
  return (await listStandingSessions(db, viewer, id)).map(({ id: sessionId, number, title, day, startsMinutes }) => ({
    id: sessionId,
    number,
    title,
    startsMinutes,
    speakers: speakers.filter((one) => one.sessionId === sessionId).map(({ name }) => name),
    label: `${startsOn === endsOn ? "" : `${day} `}${clockTime(startsMinutes)} ${title}`,
  }));
}

/** A deck as its line in the list says it. */
export function toLine({ services }: AppLoadContext, whole: WholeDeck, sessions: readonly SessionChoice[]): DeckLine {
  const { deck, resource, session, versions } = whole;
  const state = deckState(deckFacts(whole), services.clock.now());
  const files = versions[0]?.files.map(({ name }) => name) ?? [];
  const match = session === null ? matchDeck(files[0] ?? "", sessions) : null;
  const own = sessions.find(({ id }) => id === deck.sessionId);
  return {
    number: resource.number,
    title: resource.title,
    files,
    state: state.kind,
    says: state.kind === "refused" ? whyRefused(whole) : deckStateWords(state, services.calendar),
    session: own?.label ?? session?.title ?? null,
    fits: match?.kind === "several" ? match.sessionIds : [],
    speakers: own?.speakers ? [...own.speakers] : [],
    asked: deck.askedTimes,
    removalAsked: deck.removalAskedAt !== null,
    newer: versions[0]?.releasedAt === null && versions.some(({ releasedAt }) => releasedAt !== null),
  };
}

function whyRefused({ versions }: WholeDeck): string {
  const files = versions[0]?.files ?? [];
  if (files.some(({ scan }) => scan === "blocked")) return "The scanner found something harmful in it.";
  const refusal = files.map(({ document }) => document?.refusal ?? null).find((one) => one !== null) ?? null;
  return refusal === null ? "We could not read it." : refusalWords(refusalOf(refusal));
}
