import { endingsOf } from "#app/domain/listening/endings-of.ts";
import { hintsOf, type Arrival, type PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";
import { openSymbols, type Symbols } from "#app/domain/listening/symbols.ts";

type BuildingNode = {
  next: Map<number, number[]>;
  also: number[];
  gap: number;
  ends: number[];
  made: Map<string, number>;
};
type Building = { nodes: BuildingNode[]; symbols: Symbols };

/** Makes one graph of phrases with what each is for (an index). Groups must be free of circles; the reader has checked it. */
export function buildGraph(
  phrases: readonly { phrase: Phrase; purpose: number }[],
  groups: ReadonlyMap<string, readonly Phrase[]>,
): { graph: PhraseGraph; wordsOf: (group: string) => readonly string[] } {
  const symbols = openSymbols(groups);
  const building: Building = { nodes: [], symbols };
  add(building);
  for (const { phrase, purpose } of phrases) {
    const { ends } = nodeAt(building, addPhrase(building, phrase, 0));
    if (!ends.includes(purpose)) ends.push(purpose);
  }
  const nodes = building.nodes.map(({ next }, index) => ({ next, ...arriveAt(building, [index]) }));
  const begins = new Map([...beginningsOf(building)].map(([symbol, to]) => [symbol, arriveAt(building, to)]));
  return {
    graph: { symbolOf: symbols.all, figures: symbols.figures, nodes, hints: hintsOf(nodes), begins },
    wordsOf: (group) => symbols.group(group).words,
  };
}

/** Some nodes with all that is reached together with them, found out beforehand. */
function arriveAt(building: Building, nodes: readonly number[]): Arrival {
  const reached = reachedFrom(building, nodes);
  const goesOn = [...reached].filter(([node]) => nodeAt(building, node).next.size > 0);
  const ends = new Set([...reached.keys()].flatMap((node) => nodeAt(building, node).ends));
  return { reached: Int32Array.from(goesOn.flat()), ends: [...ends] };
}

function reachedFrom(building: Building, nodes: readonly number[]): Map<number, number> {
  const reached = new Map<number, number>();
  const waiting = nodes.map((node) => ({ node, any: 0 }));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { gap, also } = nodeAt(building, one.node);
    const any = Math.max(gap, one.any);
    if ((reached.get(one.node) ?? -1) >= any) continue;
    reached.set(one.node, any);
    for (const node of also) waiting.push({ node, any });
  }
  return reached;
}

/** By word: the nodes that it leads to as the first word of a phrase. */
function beginningsOf(building: Building): Map<number, number[]> {
  const all = new Map<number, number[]>();
  for (const node of reachedFrom(building, [0]).keys()) {
    for (const [symbol, to] of nodeAt(building, node).next) {
      const held = all.get(symbol);
      if (held) held.push(...to);
      else all.set(symbol, [...to]);
    }
  }
  return all;
}

function addPhrase(building: Building, phrase: Phrase, from: number): number {
  return phrase.reduce((end, part) => addPart(building, part, end), from);
}

/**
 * Every part leads from one node to one node, made once for equal parts: so the graph grows with the length of the
 * phrases and not with the number of ways to say them.
 */
function addPart(building: Building, part: PhrasePart, from: number): number {
  const { made } = nodeAt(building, from);
  const name = JSON.stringify(part);
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
      for (const word of part.endings ? endingsOf(part.word) : [part.word])
        addEdge(building, from, symbols.ofWord(word), to);
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
      return void nodeAt(building, from).also.push(to);
    case "gap":
      nodeAt(building, to).gap = part.atMost;
      return void nodeAt(building, from).also.push(to);
  }
}

/** Single words go straight on; longer phrases share a beginning of their own, so that they mix with nothing else. */
function linkEither(building: Building, phrases: readonly Phrase[], from: number, to: number): void {
  const single = phrases.filter((phrase) => phrase.length === 1 && phrase[0]?.kind === "word");
  for (const part of single.flat()) linkPart(building, part, from, to);
  const longer = phrases.filter((phrase) => !single.includes(phrase));
  if (longer.length === 0) return;
  const inside = add(building);
  nodeAt(building, from).also.push(inside);
  for (const end of new Set(longer.map((phrase) => addPhrase(building, phrase, inside))))
    nodeAt(building, end).also.push(to);
}

function addEdge(building: Building, from: number, symbol: number, to: number): void {
  const { next } = nodeAt(building, from);
  const held = next.get(symbol);
  if (!held) next.set(symbol, [to]);
  else if (!held.includes(to)) held.push(to);
}

function add(building: Building): number {
  return building.nodes.push({ next: new Map(), also: [], gap: 0, ends: [], made: new Map() }) - 1;
}

function nodeAt(building: Building, index: number): BuildingNode {
  const node = building.nodes[index];
  if (!node) throw new Error(`The graph has no node ${index}.`);
  return node;
}
