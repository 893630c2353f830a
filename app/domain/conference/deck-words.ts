import type { Calendar } from "#app/domain/clock/calendar.ts";
import { sayDayAndYear } from "#app/domain/clock/say-date.ts";
import type { DeckState } from "./deck-state.ts";

/** "14 March 2026 at 16:30", UK time: the moment as the wall clock shows it. */
export function deckMomentWords(at: Date, calendar: Calendar): string {
  const { minutes } = calendar.localOf(at);
  const day = sayDayAndYear(at, calendar).replace(/^\S+ /, "");
  return `${day} at ${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** What a deck that is not there yet says to those who may know of it. */
export function comingWords(from: Date, calendar: Calendar): string {
  return `The slides will be here on ${deckMomentWords(from, calendar)}.`;
}

/** Where a deck stands, in a few words, for those who look after it. */
export function deckStateWords(state: DeckState, calendar: Calendar): string {
  return state.kind === "scheduled" ? `Public on ${deckMomentWords(state.from, calendar)}` : words[state.kind];
}

const words: Readonly<Record<Exclude<DeckState["kind"], "scheduled">, string>> = {
  "no-file": "No file yet",
  "being-read": "Still being read",
  refused: "We could not use the file",
  draft: "No session found",
  "waiting-for-permission": "Waiting for permission",
  "waiting-for-release": "Waiting for somebody to look through it",
  ready: "Ready",
  public: "Public",
  removed: "Removed",
};
