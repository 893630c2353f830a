import { refuseForm } from "../administration/typed.ts";
import type { Typed } from "../administration/typed.ts";

/** A field of a form: its name, what it is called, and what is stored now. */
export type StoredField = { name: string; label: string; now: string };

const longestShown = 600;

/**
 * Somebody else has changed the same thing. The form comes back with every word that was typed, says what now stands where
 * it differs, and is taken when it is sent once more: then whoever sends it has seen both.
 */
export function refuseMeanwhile(typed: Typed, seen: Date, stored: readonly StoredField[]) {
  const other = stored.filter(({ name, now }) => plain(typed[name]?.[0] ?? "") !== plain(now));
  const said = other.map(({ label, now }) => `${label} is now ${now === "" ? "empty" : `“${cut(now)}”`}.`);
  const form = [
    "Somebody else changed this while you had it open. What you typed is kept below, and nothing is saved yet.",
    ...(said.length === 0 ? ["It now says the same as what you typed."] : said),
    "To use your words, press the button once more.",
  ].join(" ");
  return refuseForm({ ...typed, seen: [String(seen.getTime())] }, { form }, 409);
}

function plain(words: string): string {
  return words.replaceAll("\r\n", "\n").trim();
}

function cut(words: string): string {
  return words.length > longestShown ? `${words.slice(0, longestShown)}…` : words;
}
