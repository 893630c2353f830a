import { endingsOf } from "#app/domain/listening/endings-of.ts";
import { layOutGraph } from "#app/domain/listening/lay-out-graph.ts";
import { openPartNames } from "#app/domain/listening/name-parts.ts";
import type { PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";
import { openSymbols, type Symbols } from "#app/domain/listening/symbols.ts";

/** A graph while it is made, as columns: edges from node to node by a word, and those that take no word ("also"). */
export type GraphColumns = {
  /** By node: how many words of any kind may pass while one waits there. */
  gap: number[];
  edges: { from: number[]; symbol: number[]; to: number[] };
  also: { from: number[]; to: number[] };
  ends: { node: number[]; purpose: number[] };
};

type Building = GraphColumns & {
  symbols: Symbols;
  nameOf: (part: PhrasePart) => string;
  /** By node: the name of a part → the node that it leads to. */
  made: (Map<string, number> | undefined)[];
};

/** Makes one graph of phrases with what each is for (an index). Groups must be free of circles; the reader has checked it. */
export function buildGraph(
  phrases: readonly { phrase: Phrase; purpose: number }[],
  groups: ReadonlyMap<string, readonly Phrase[]>,
): { graph: PhraseGraph; wordsOf: (group: string) => readonly string[] } {
  const symbols = openSymbols(groups);
  const building: Building = {
    gap: [],
    edges: { from: [], symbol: [], to: [] },
    also: { from: [], to: [] },
    ends: { node: [], purpose: [] },
    symbols,
    nameOf: openPartNames(),
    made: [],
  };
  add(building);
  for (const { phrase, purpose } of phrases) {
    building.ends.node.push(addPhrase(building, phrase, 0));
    building.ends.purpose.push(purpose);
  }
  return {
    graph: { symbolOf: symbols.all, figures: symbols.figures, ...layOutGraph(building, symbols.all.size) },
    wordsOf: (group) => symbols.group(group).words,
  };
}

function addPhrase(building: Building, phrase: Phrase, from: number): number {
  let end = from;
  for (const part of phrase) end = addPart(building, part, end);
  return end;
}

/**
 * Every part leads from one node to one node, made once for equal parts: so the graph grows with the length of the
 * phrases and not with the number of ways to say them.
 */
function addPart(building: Building, part: PhrasePart, from: number): number {
  const made = (building.made[from] ??= new Map());
  const name = building.nameOf(part);
  const known = made.get(name);
  if (known !== undefined) return known;
  const to = add(building);
  made.set(name, to);
  linkPart(building, part, from, to);
  return to;
}

function linkPart(building: Building, part: PhrasePart, from: number, to: number): void {
  const { symbols } = building;
  switch (part.kind) {
    case "word":
      if (!part.endings) return addEdge(building, from, symbols.ofWord(part.word), to);
      for (const word of endingsOf(part.word)) addEdge(building, from, symbols.ofWord(word), to);
      return;
    case "group": {
      const { words, phrases } = symbols.group(part.group);
      for (const word of words) addEdge(building, from, symbols.ofWord(word), to);
      if (part.group === "number") addEdge(building, from, symbols.figures, to);
      return linkEither(building, phrases, from, to);
    }
    case "either":
      return linkEither(building, part.phrases, from, to);
    case "maybe":
      linkPart(building, part.part, from, to);
      return addAlso(building, from, to);
    case "gap":
      building.gap[to] = part.atMost;
      return addAlso(building, from, to);
  }
}

/** Single words go straight on; longer phrases share a beginning of their own, so that they mix with nothing else. */
function linkEither(building: Building, phrases: readonly Phrase[], from: number, to: number): void {
  for (const phrase of phrases) {
    const [only] = phrase;
    if (only !== undefined && isSingleWord(phrase)) linkPart(building, only, from, to);
  }
  if (phrases.every(isSingleWord)) return;
  const inside = add(building);
  addAlso(building, from, inside);
  const ends = new Set<number>();
  for (const phrase of phrases) if (!isSingleWord(phrase)) ends.add(addPhrase(building, phrase, inside));
  for (const end of ends) addAlso(building, end, to);
}

function isSingleWord(phrase: Phrase): boolean {
  return phrase.length === 1 && phrase[0]?.kind === "word";
}

function addEdge({ edges }: Building, from: number, symbol: number, to: number): void {
  edges.from.push(from);
  edges.symbol.push(symbol);
  edges.to.push(to);
}

function addAlso({ also }: Building, from: number, to: number): void {
  also.from.push(from);
  also.to.push(to);
}

function add({ gap }: Building): number {
  return gap.push(0) - 1;
}
