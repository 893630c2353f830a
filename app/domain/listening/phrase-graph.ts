/**
 * All phrases as one graph. A step along an edge takes one word of the text. Phrases that begin alike share their nodes.
 */
export type PhraseGraph = {
  /** The number of each word that stands in a phrase. */
  symbolOf: ReadonlyMap<string, number>;
  /** The number for words in figures. */
  figures: number;
  nodes: readonly GraphNode[];
  /**
   * Two numbers of 32 bits for each node: a bit is set when some edge may take a symbol with that remainder by 64. Asked
   * first, because most nodes cannot take most words and a bit is near at hand when an edge is not.
   */
  hints: Int32Array;
  /** Where each word leads as the first of a phrase. */
  begins: ReadonlyMap<number, Arrival>;
};

/** What is reached by one step. */
export type Arrival = {
  /** Pairs, one after another: a node, and how many words of any kind may pass while one waits there. */
  reached: Int32Array;
  /** The purposes that are fulfilled. */
  ends: readonly number[];
};

export type GraphNode = Arrival & { next: ReadonlyMap<number, readonly number[]> };

/** False when surely no edge of a node takes any of these symbols. */
export function mayGoOn({ hints }: PhraseGraph, node: number, symbols: readonly number[]): boolean {
  for (const symbol of symbols)
    if (((hints[node * 2 + ((symbol >> 5) & 1)] ?? 0) & (1 << (symbol & 31))) !== 0) return true;
  return false;
}

export function hintsOf(nodes: readonly GraphNode[]): Int32Array {
  const hints = new Int32Array(nodes.length * 2);
  for (const [node, { next }] of nodes.entries()) {
    for (const symbol of next.keys()) {
      const at = node * 2 + ((symbol >> 5) & 1);
      hints[at] = (hints[at] ?? 0) | (1 << (symbol & 31));
    }
  }
  return hints;
}
