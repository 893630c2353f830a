import lunr from "lunr";
import type { HeardNeed } from "#app/domain/listening/heard.ts";
import type { SuggestNeeds } from "#app/domain/listening/listen.ts";
import type { Need } from "#app/domain/region/region.ts";

const most = 3; // needs
const mostWords = 24; // of a text are looked up, so that a long one costs no more than a short one
const leastScore = 1; // of the search; below it only chance likenesses are left

/**
 * Makes the search behind the phrases: a text is looked up in the words that describe each need. Exact words count most,
 * beginnings less, words with one slip least. Built once at start; what it returns keeps nothing. Every score is below 2
 * points, because a likeness of words is only a guess: it may order the choices, but never tick one.
 */
export function makeSuggestNeeds(needs: readonly Need[]): SuggestNeeds {
  const index = indexOf(needs);
  return (text) => {
    const words = wordsOf(text).slice(0, mostWords);
    if (words.length === 0) return [];
    const found = index.query((query) => {
      for (const word of words) lookUp(query, word);
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
  for (const { id, label, helps, inOtherWords } of needs) {
    const words = wordsOf(`${label} ${helps} ${inOtherWords}`);
    builder.add({ id, words, stems: words.map(stemOf) });
  }
  return builder.build();
}

/** Terms are handed over one by one: a query written as text would take ":", "*" and "-" of a person for commands. */
function lookUp(query: lunr.Query, word: string): void {
  query.term(stemOf(word), { fields: ["stems"], boost: 10 });
  if (word.length >= 4) query.term(word, { fields: ["words"], boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
  if (word.length >= 5) query.term(word, { fields: ["words"], boost: 1, editDistance: 1 });
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
