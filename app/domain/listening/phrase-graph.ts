/**
 * All phrases as one graph. A symbol is a word or a group of words; a step along an edge takes one word of the text.
 * Phrases that begin alike share their nodes.
 */
export type PhraseGraph = {
  /** The symbols that a word stands for: itself and its groups. */
  symbolsOf: ReadonlyMap<string, readonly number[]>;
  /** For words in figures. */
  numberSymbols: readonly number[];
  nodes: readonly GraphNode[];
  /** Where every phrase begins. */
  root: number;
};

export type GraphNode = {
  next: ReadonlyMap<number, readonly number[]>;
  /** Nodes that are reached at the same time. */
  also: readonly number[];
  /** How many words of any kind may pass while one waits here. */
  gap: number;
  /** The purposes that are fulfilled on arriving here. */
  ends: readonly number[];
};
