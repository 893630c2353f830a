import { buildGraph } from "#app/domain/listening/build-graph.ts";
import {
  scopeGroups,
  scopeMarks,
  type Lexicon,
  type LexiconSource,
  type Purpose,
  type ScopeGroup,
} from "#app/domain/listening/lexicon.ts";
import { sumsByField } from "#app/domain/listening/sums-by-field.ts";
import { makePieces } from "#app/domain/listening/pieces.ts";
import { beginningWith, waysOnFrom, type PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
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
  for (const rule of source.hints) add({ kind: "hint", rule }, rule.phrases);
  add({ kind: "idiom" }, source.idioms);
  for (const mark of scopeMarks) add({ kind: "mark", mark }, source.marks[mark]);
  // Each phrase of a need counts once, so each is a purpose of its own.
  for (const rule of source.needs) for (const phrase of rule.phrases) add({ kind: "need", rule }, [phrase]);

  const { graph, wordsOf } = buildGraph(entries, source.groups);
  const groupsOf = new Map<string, ScopeGroup[]>();
  for (const group of scopeGroups)
    for (const word of wordsOf(group)) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);
  const { version, spellings, ordinaryWords } = source;
  const targets = spellingTargets(graph, spellings, new Set(wordsOf("negators")));
  const spelling = buildSpellingIndex(targets, ordinaryWords);
  return {
    version,
    spellings,
    alike: alikeIn(graph, source.alike),
    ordinaryWords,
    spelling,
    pieces: makePieces(graph.symbolOf.keys(), spellings.keys()),
    graph,
    purposes,
    sums: sumsByField(source.sums),
    groupsOf,
  };
}

/** Words of phrases and known spellings, less all that says "not": a slip must never make or unmake a denial. */
function spellingTargets(
  graph: PhraseGraph,
  spellings: ReadonlyMap<string, readonly string[]>,
  negators: ReadonlySet<string>,
): Map<string, number> {
  const targets = new Map<string, number>();
  // A word that phrases begin with is likelier meant than one that only stands inside them.
  for (const [word, symbol] of graph.symbolOf)
    if (!negators.has(word) && isLetters(word)) targets.set(word, waysOnFrom(graph, beginningWith(graph, symbol)));
  for (const [written, words] of spellings) {
    if (!targets.has(written) && isLetters(written) && !words.some((word) => negators.has(word)))
      targets.set(written, 0);
  }
  return targets;
}

/** What stands in no phrase is left out. */
function alikeIn(
  { symbolOf }: PhraseGraph,
  alike: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly number[]> {
  const inPhrases = (words: readonly string[]) => words.flatMap((word) => symbolOf.get(word) ?? []);
  return new Map([...alike].map(([word, others]) => [word, inPhrases(others)]));
}

function isLetters(word: string): boolean {
  return /^[a-z]+$/.test(word);
}
