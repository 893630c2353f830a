import { buildGraph } from "#app/domain/listening/build-graph.ts";
import {
  scopeGroups,
  scopeMarks,
  type Lexicon,
  type LexiconSource,
  type Purpose,
  type ScopeGroup,
} from "#app/domain/listening/lexicon.ts";
import type { Phrase } from "#app/domain/listening/phrase.ts";
import { buildSpellingIndex } from "#app/domain/listening/spelling-index.ts";

/**
 * Makes what the lexicon's files say ready for listening: one graph of all phrases, and an index of their words for
 * mending spelling. Done once at the start; the result is never changed.
 */
export function makeLexicon(source: LexiconSource): Lexicon {
  const purposes: Purpose[] = [];
  const entries: { phrase: Phrase; purpose: number }[] = [];
  const add = (purpose: Purpose, phrases: readonly Phrase[]) => {
    const number = purposes.push(purpose) - 1;
    for (const phrase of phrases) entries.push({ phrase, purpose: number });
  };
  for (const rule of source.risks) add({ kind: "risk", rule }, rule.phrases);
  add({ kind: "idiom" }, source.idioms);
  for (const mark of scopeMarks) add({ kind: "mark", mark }, source.marks[mark]);
  // Each phrase of a need counts once, so each is a purpose of its own.
  for (const rule of source.needs) for (const phrase of rule.phrases) add({ kind: "need", rule }, [phrase]);

  const { graph, groupSymbol } = buildGraph(entries, source.groups);
  const groupSymbols = Object.fromEntries(scopeGroups.map((group) => [group, groupSymbol(group)])) as Record<
    ScopeGroup,
    number
  >;
  const { version, spellings, ordinaryWords } = source;
  const targets = spellingTargets(graph.symbolsOf, spellings, groupSymbols.negators);
  const spelling = buildSpellingIndex(targets, ordinaryWords);
  return { version, spellings, ordinaryWords, spelling, graph, purposes, groupSymbols };
}

/** Words of phrases and known spellings, less all that says "not": a slip must never make or unmake a denial. */
function spellingTargets(
  symbolsOf: ReadonlyMap<string, readonly number[]>,
  spellings: ReadonlyMap<string, readonly string[]>,
  negators: number,
): Map<string, number> {
  const targets = new Map<string, number>();
  const denies = (word: string) => symbolsOf.get(word)?.includes(negators) === true;
  for (const [word, symbols] of symbolsOf) if (!denies(word) && isLetters(word)) targets.set(word, symbols.length);
  for (const [written, words] of spellings) {
    if (!targets.has(written) && isLetters(written) && !words.some(denies)) targets.set(written, 0);
  }
  return targets;
}

function isLetters(word: string): boolean {
  return /^[a-z]+$/.test(word);
}
