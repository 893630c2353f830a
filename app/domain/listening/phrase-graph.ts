/**
 * All phrases as one graph. A step along an edge takes one word of the text. Phrases that begin alike share their nodes.
 * Nodes, edges and what is reached are numbers in long rows, because a walk touches many of them at each word: those of
 * one node stand side by side, from `first[node]` up to `first[node + 1]`.
 */
export type PhraseGraph = {
  /** The number of each word that stands in a phrase. */
  symbolOf: ReadonlyMap<string, number>;
  /** The number for words in figures. */
  figures: number;
  nodes: number;
  edges: Edges;
  /** By node; then, from `nodes` on, by symbol: where the word leads as the first of a phrase. */
  arrivals: Arrivals;
  /**
   * A nought for each node: the room that one walk at a time works in and leaves as it was. To make it anew for each text
   * would take as long as listening to a short message.
   */
  held: Int32Array;
};

/** In the order of their symbols. One symbol may lead to several nodes. */
export type Edges = { first: Int32Array; symbol: Int32Array; to: Int32Array };

/** What is reached by one step. */
export type Arrivals = {
  firstReached: Int32Array;
  reached: Int32Array;
  /** Beside each node reached: how many words of any kind may pass while one waits there. */
  any: Int32Array;
  /** Beside each node reached: the bits of all symbols that its edges take. Most nodes cannot take most words. */
  low: Int32Array;
  high: Int32Array;
  firstEnd: Int32Array;
  /** The purposes that are fulfilled. */
  ends: Int32Array;
};

/** Each symbol has one bit of 64, by its remainder: two rows of symbols without a bit in common have no symbol in common. */
export type SymbolBits = { low: number; high: number };

export function bitsOf(symbol: number): SymbolBits {
  const bit = 1 << (symbol & 31);
  return (symbol & 32) === 0 ? { low: bit, high: 0 } : { low: 0, high: bit };
}

/** The first of a node's edges that takes this symbol or a higher one, found by halving. */
export function edgeFrom({ first, symbol }: Edges, node: number, taken: number): number {
  let from = first[node] ?? 0;
  let to = first[node + 1] ?? 0;
  while (from < to) {
    const half = (from + to) >> 1;
    if ((symbol[half] ?? 0) < taken) from = half + 1;
    else to = half;
  }
  return from;
}

/** The arrival of a word as the first of a phrase. */
export function beginningWith({ nodes }: PhraseGraph, symbol: number): number {
  return nodes + symbol;
}

/** To how many nodes a step leads. */
export function waysOnFrom({ arrivals: { firstReached } }: PhraseGraph, arrival: number): number {
  return (firstReached[arrival + 1] ?? 0) - (firstReached[arrival] ?? 0);
}
