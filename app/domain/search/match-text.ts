import type { Wanted } from "#app/domain/search/search-words.ts";

/** Words that mean the same to those who search, each as the words it is made of. */
export type SynonymGroup = readonly (readonly string[])[];

export type MatchHow = { any: boolean; lastMayGoOn: boolean };

/**
 * The text that FTS5 is asked with: every word quoted, synonyms as alternatives, words together as a phrase. Null when
 * there is nothing to look for. `any`: one of the words is enough. `lastMayGoOn`: the last word may be the beginning of one.
 */
export function matchText(wanted: readonly Wanted[], synonyms: readonly SynonymGroup[], how: MatchHow): string | null {
  const looked = withSynonyms(
    wanted.filter(({ not }) => !not).map(({ words }) => words),
    synonyms,
  );
  if (looked.length === 0) return null;
  const last = looked.length - 1;
  const sought = looked.map((alternatives, place) =>
    oneOf(alternatives.map((words) => phrase(words, how.lastMayGoOn && place === last))),
  );
  const left = wanted.filter(({ not }) => not).map(({ words }) => phrase(words, false));
  const all = sought.join(how.any ? " OR " : " AND ");
  return left.length === 0 ? all : `(${all}) NOT ${oneOf(left)}`;
}

/** Each thing to look for with what means the same; words that are typed one after the other may be one synonym. */
function withSynonyms(
  looked: readonly (readonly string[])[],
  groups: readonly SynonymGroup[],
): (readonly string[])[][] {
  const all: (readonly string[])[][] = [];
  for (let from = 0; from < looked.length;) {
    const found = longestSynonym(looked, from, groups);
    const words = looked[from] ?? [];
    all.push(found === null ? [words] : found.group.map((one) => [...one]));
    from += found?.count ?? 1;
  }
  return all;
}

function longestSynonym(looked: readonly (readonly string[])[], from: number, groups: readonly SynonymGroup[]) {
  let best: { group: SynonymGroup; count: number } | null = null;
  for (const group of groups) {
    for (const synonym of group) {
      const count = startsWith(looked, from, synonym);
      if (count > (best?.count ?? 0)) best = { group, count };
    }
  }
  return best;
}

/** How many of the things looked for make up the synonym, beginning at one of them; 0 when they do not. */
function startsWith(looked: readonly (readonly string[])[], from: number, synonym: readonly string[]): number {
  let at = 0;
  let count = 0;
  while (at < synonym.length) {
    const words = looked[from + count];
    if (words === undefined || words.some((word, place) => word !== synonym[at + place])) return 0;
    at += words.length;
    count += 1;
  }
  return at === synonym.length ? count : 0;
}

function oneOf(phrases: readonly string[]): string {
  return phrases.length === 1 ? (phrases[0] ?? "") : `(${phrases.join(" OR ")})`;
}

function phrase(words: readonly string[], mayGoOn: boolean): string {
  const last = words.at(-1) ?? "";
  const quoted = `"${words.join(" ").replaceAll('"', '""')}"`;
  return mayGoOn && last.length >= 2 ? `${quoted} *` : quoted;
}
