import type { GraphNode, PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
import type { Word } from "#app/domain/listening/word.ts";

/** A phrase found in the words from `from` to `to`, both included. */
export type Match = { purpose: number; from: number; to: number };

export type Matching = {
  matches: Match[];
  /** How many nodes were visited: grows with the number of words only. */ steps: number;
};

/** One way along the graph: where it stands, where it began, and how many words it may still let pass. */
type Way = { node: number; from: number; any: number; fillers: number };

const mostFillers = 3; // between two words of a phrase

/**
 * Finds every phrase of the graph in one walk along the words, without going back. At each word there is at most one way
 * to a node, so the work for a word is bounded by the size of the graph, and in practice by how many phrases have begun.
 */
export function matchPhrases(
  words: readonly Word[],
  graph: PhraseGraph,
  symbols: { filler: number; negator: number },
): Matching {
  const walk: Walk = { graph, matches: [], ways: [], placeOf: new Map(), at: 0, steps: 0 };
  let ways: readonly Way[] = [];
  for (const [at, word] of words.entries()) {
    if (word.before === "hard") ways = [];
    walk.ways = [];
    walk.placeOf.clear();
    walk.at = at;
    for (const way of ways) {
      advance(walk, way.node, way.from, word);
      stay(walk, way, word, symbols);
    }
    advance(walk, graph.root, at, word);
    ways = walk.ways;
  }
  return { matches: walk.matches, steps: walk.steps };
}

type Walk = {
  graph: PhraseGraph;
  matches: Match[];
  ways: Way[];
  placeOf: Map<number, number>;
  at: number;
  steps: number;
};

function advance(walk: Walk, node: number, from: number, word: Word): void {
  const { next } = nodeAt(walk.graph, node);
  for (const symbol of word.symbols) {
    walk.steps += 1;
    for (const to of next.get(symbol) ?? []) enter(walk, to, from);
  }
}

/** `waiting`: how many words may pass at the node from which this one is reached at the same time. */
function enter(walk: Walk, node: number, from: number, waiting = 0): void {
  const { also, gap, ends } = nodeAt(walk.graph, node);
  const any = Math.max(gap, waiting);
  walk.steps += 1;
  const isNew = keep(walk, { node, from, any, fillers: mostFillers });
  if (!isNew) return;
  for (const purpose of ends) walk.matches.push({ purpose, from, to: walk.at });
  for (const other of also) enter(walk, other, from, any);
}

function stay(walk: Walk, way: Way, word: Word, symbols: { filler: number; negator: number }): void {
  walk.steps += 1;
  if (word.symbols.includes(symbols.filler)) {
    if (way.fillers > 0) keep(walk, { ...way, fillers: way.fillers - 1 });
    else if (way.any > 0) keep(walk, { ...way, any: way.any - 1 });
    return;
  }
  if (way.any > 0 && word.before !== "soft" && !word.symbols.includes(symbols.negator))
    keep(walk, { ...way, any: way.any - 1 });
}

/** One way to a node: the one that may wait longer, else the one that began later and so spans less. */
function keep(walk: Walk, way: Way): boolean {
  const place = walk.placeOf.get(way.node);
  const held = place === undefined ? undefined : walk.ways[place];
  if (place === undefined || held === undefined) {
    walk.placeOf.set(way.node, walk.ways.push(way) - 1);
    return true;
  }
  const better =
    way.any + way.fillers > held.any + held.fillers ||
    (way.any + way.fillers === held.any + held.fillers && way.from > held.from);
  if (better) walk.ways[place] = way;
  return better;
}

function nodeAt(graph: PhraseGraph, index: number): GraphNode {
  const node = graph.nodes[index];
  if (!node) throw new Error(`The graph has no node ${index}.`);
  return node;
}
