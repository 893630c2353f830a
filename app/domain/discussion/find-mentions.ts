import { wordsOf } from "#app/domain/search/search-words.ts";

/** A member who may be named, as members see their name. */
export type NamedMember = { id: string; name: string };

export type Mentions = { memberIds: string[]; space: boolean };

const mostWords = 5; // of a name
const mostSigns = 200; // of them that are looked at
const inCode = /`[^`\n]*`/g;
const named = /(?<![\p{L}\p{N}@.])@(?:\[([^\][\n]{1,80})\]|([\p{L}\p{N}][^\n@]{0,80}))/gu;

/** Beyond so many people a writer is asked whether that is what they want. */
export const tellsManyFrom = 20;

/**
 * Every name that may be meant in a text, in small letters: "@[Nadia Khan]" as a whole, and after a bare "@" the next
 * words, from one to five of them. Not in a mail address, and not in what is marked as code.
 */
export function namesIn(body: string): string[] {
  return [...new Set(signsIn(body).flat())];
}

/**
 * Whom a text names: members whose whole name follows an "@", the longest name that fits, when it is the name of exactly
 * one; and everybody of the space with "@space". @param candidates only those who may read what it stands in
 */
export function findMentions(body: string, candidates: readonly NamedMember[]): Mentions {
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of candidates) {
    const key = keyOf(name);
    byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  const memberIds = new Set<string>();
  let space = false;
  for (const names of signsIn(body)) {
    const ids = names.map((name) => byName.get(name)).find((found) => found !== undefined);
    const [only] = ids ?? [];
    if (ids?.size === 1 && only !== undefined) memberIds.add(only);
    else if (ids === undefined && names.at(-1) === "space") space = true;
  }
  return { memberIds: [...memberIds], space };
}

/** For each "@" the names that may be meant, the longest first. */
function signsIn(body: string): string[][] {
  const found = [...body.replace(inCode, " ").matchAll(named)].slice(0, mostSigns);
  return found.map(([, whole, bare = ""]) => {
    if (whole !== undefined) return [keyOf(whole)];
    const words = wordsOf(bare).slice(0, mostWords);
    return words.map((_, index) => words.slice(0, words.length - index).join(" "));
  });
}

/** A name as it is compared: its words in small letters. */
export function keyOf(name: string): string {
  return wordsOf(name).join(" ");
}
