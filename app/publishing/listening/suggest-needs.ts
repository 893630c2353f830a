import lunr from "lunr";
import type { HeardNeed } from "#app/domain/listening/heard.ts";
import type { SuggestNeeds } from "#app/domain/listening/listen.ts";
import type { Need } from "#app/domain/region/region.ts";

const most = 3; // needs
const mostWords = 12; // of a text are looked up, so that a long one costs no more than a short one
const leastScore = 1; // of the search; below it only chance likenesses are left

/**
 * Makes the search behind the phrases: a text is looked up in the words that describe each need. Exact words count most,
 * beginnings less, words with one slip least. Built once at start; what it returns keeps nothing. Every score is below 2
 * points, because a likeness of words is only a guess: it may order the choices, but never tick one.
 */
export function makeSuggestNeeds(needs: readonly Need[]): SuggestNeeds {
  const index = indexOf(needs);
  const known = new Set(needs.flatMap(describedBy));
  return (text) => {
    const words = wordsOf(text).slice(0, mostWords);
    if (words.length === 0) return [];
    const found = index.query((query) => {
      for (const word of words) lookUp(query, word, known.has(word));
    });
    const best = found[0]?.score ?? 0;
    return found
      .filter(({ score }) => score >= leastScore && score >= best / 2)
      .slice(0, most)
      .map(({ ref, score }): HeardNeed => ({ id: ref, score: pointsOf(score) }));
  };
}

/** Two fields of the same words: slips are counted on whole words, because on stems "admiral" is near "addition". */
function indexOf(needs: readonly Need[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.field("stems");
  builder.field("words");
  for (const need of needs) {
    const words = describedBy(need);
    builder.add({ id: need.id, words, stems: words.map(stemOf) });
  }
  return builder.build();
}

function describedBy({ label, helps, inOtherWords }: Need): string[] {
  return wordsOf(`${label} ${helps} ${inOtherWords}`);
}

/** Terms are handed over one by one: a query written as text would take ":", "*" and "-" of a person for commands. */
function lookUp(query: lunr.Query, word: string, isKnown: boolean): void {
  query.term(stemOf(word), { fields: ["stems"], boost: 10 });
  if (word.length >= 4) query.term(word, { fields: ["words"], boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
  // Looking for slips is the slow part, and a word that is there as it stands has none.
  if (word.length >= 5 && !isKnown) query.term(word, { fields: ["words"], boost: 1, editDistance: 1 });
}

/** The words of a text that mean something, each once; what is too long to be a word is left out. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length <= 24 && lunr.stopWordFilter(new lunr.Token(word, {})));
}

function stemOf(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}

function pointsOf(score: number): number {
  return Math.round((190 * score) / (score + 5)) / 100;
}
