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
  /**
   * Two numbers of 32 bits for each node: a bit is set when some edge may take a symbol with that remainder by 64. Asked
   * first, because most nodes cannot take most words.
   */
  hints: Int32Array;
  /** By node; then, from `nodes` on, by symbol: where the word leads as the first of a phrase. */
  arrivals: Arrivals;
};

/** In the order of their symbols. One symbol may lead to several nodes. */
export type Edges = { first: Int32Array; symbol: Int32Array; to: Int32Array };

/** What is reached by one step. */
export type Arrivals = {
  firstReached: Int32Array;
  reached: Int32Array;
  /** Beside each node reached: how many words of any kind may pass while one waits there. */
  any: Int32Array;
  firstEnd: Int32Array;
  /** The purposes that are fulfilled. */
  ends: Int32Array;
};

/** The bits of some symbols, as `hints` holds them. */
export type HintBits = { low: number; high: number };

export function hintBitsOf(symbols: readonly number[]): HintBits {
  const bits = { low: 0, high: 0 };
  for (const symbol of symbols) {
    if ((symbol & 32) === 0) bits.low |= 1 << (symbol & 31);
    else bits.high |= 1 << (symbol & 31);
  }
  return bits;
}

export function hintsOf(nodes: number, { first, symbol }: Edges): Int32Array {
  const hints = new Int32Array(nodes * 2);
  for (let node = 0; node < nodes; node += 1) {
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge += 1) {
      const taken = symbol[edge] ?? 0;
      const at = node * 2 + ((taken >> 5) & 1);
      hints[at] = (hints[at] ?? 0) | (1 << (taken & 31));
    }
  }
  return hints;
}

/** False when surely no edge of a node takes any of the symbols with these bits. */
export function mayGoOn({ hints }: PhraseGraph, node: number, { low, high }: HintBits): boolean {
  return (((hints[node * 2] ?? 0) & low) | ((hints[node * 2 + 1] ?? 0) & high)) !== 0;
}

/** The first of a node's edges that takes this symbol or a higher one, found by halving. */
export function edgeFrom({ edges: { first, symbol } }: PhraseGraph, node: number, taken: number): number {
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
