import {
  beginningWith,
  edgeFrom,
  bitsOf,
  type SymbolBits,
  type PhraseGraph,
} from "#app/domain/listening/phrase-graph.ts";
import type { Word } from "#app/domain/listening/word.ts";

/** A phrase found in the words from `from` to `to`, both included. */
export type Match = { purpose: number; from: number; to: number };

export type Matching = {
  matches: Match[];
  /** How many edges and nodes were tried: grows with the number of words only. */ steps: number;
};

const mostFillers = 3; // between two words of a phrase

/**
 * Finds every phrase of the graph in one walk along the words, without going back. At each word there is at most one way
 * to a node, so the work for a word is bounded by the size of the graph, and in practice by how many phrases have begun.
 */
export function matchPhrases(words: readonly Word[], graph: PhraseGraph): Matching {
  const lets = words.map(letsPass);
  const walk: Walk = {
    graph,
    matches: [],
    held: graph.held,
    ways: emptyWays(),
    coming: nothingMore,
    steps: 0,
  };
  let ways = emptyWays();
  for (const [at, word] of words.entries()) {
    if (word.before === "hard") ways.count = 0;
    const next = words[at + 1];
    walk.coming = next === undefined || next.before === "hard" ? nothingMore : (lets[at + 1] ?? nothingMore);
    const here = lets[at] ?? nothingMore;
    for (let way = 0; way < ways.count; way += 1) takeWord(walk, ways, way, here, at);
    for (const symbol of word.symbols) arrive(walk, beginningWith(graph, symbol), at, at);
    for (let way = 0; way < walk.ways.count; way += 1) walk.held[walk.ways.node[way] ?? 0] = 0;
    const last = ways;
    last.count = 0;
    ways = walk.ways;
    walk.ways = last;
  }
  return { matches: walk.matches, steps: walk.steps };
}

/** What a word lets pass while a way waits: itself as a filler, or as any word. */
type Coming = SymbolBits & { symbols: readonly number[]; filler: boolean; any: boolean };

const nothingMore: Coming = Object.freeze({ symbols: [], low: 0, high: 0, filler: false, any: false });

function letsPass({ symbols, groups, before }: Word): Coming {
  const filler = groups.includes("fillers");
  const any = filler || (before !== "soft" && !groups.includes("negators"));
  const lets = { symbols, low: 0, high: 0, filler, any };
  for (const symbol of symbols) {
    const bits = bitsOf(symbol);
    lets.low |= bits.low;
    lets.high |= bits.high;
  }
  return lets;
}

/** Ways along the graph, as columns: where each stands, where it began, how many words and fillers it may still let pass. */
type Ways = {
  count: number;
  node: number[];
  from: number[];
  any: number[];
  fillers: number[];
  low: number[];
  high: number[];
};

type Walk = {
  graph: PhraseGraph;
  matches: Match[];
  /** Node → one more than its place in `ways`, or 0. */ held: Int32Array;
  ways: Ways;
  /** The word after the one that is taken now: a way that it cannot go on with is not kept. */
  coming: Coming;
  steps: number;
};

function emptyWays(): Ways {
  return { count: 0, node: [], from: [], any: [], fillers: [], low: [], high: [] };
}

/** A way goes on along every edge that takes the word, and waits on if it may. */
function takeWord(walk: Walk, ways: Ways, way: number, here: Coming, at: number): void {
  const node = ways.node[way] ?? 0;
  const from = ways.from[way] ?? 0;
  const low = ways.low[way] ?? 0;
  const high = ways.high[way] ?? 0;
  walk.steps += 1;
  if (((low & here.low) | (high & here.high)) !== 0) advance(walk, node, from, here.symbols, at);
  const any = ways.any[way] ?? 0;
  const fillers = ways.fillers[way] ?? 0;
  if (here.filler && fillers > 0) keep(walk, node, from, any, fillers - 1, low, high);
  else if (here.any && any > 0) keep(walk, node, from, any - 1, fillers, low, high);
}

function advance(walk: Walk, node: number, from: number, symbols: readonly number[], at: number): void {
  const { first, symbol, to } = walk.graph.edges;
  const end = first[node + 1] ?? 0;
  for (const taken of symbols) {
    walk.steps += 1;
    for (let edge = edgeFrom(walk.graph.edges, node, taken); edge < end && symbol[edge] === taken; edge += 1)
      arrive(walk, to[edge] ?? 0, from, at);
  }
}

function arrive(walk: Walk, arrival: number, from: number, at: number): void {
  const { firstReached, reached, any, low, high, firstEnd, ends } = walk.graph.arrivals;
  for (let end = firstEnd[arrival] ?? 0; end < (firstEnd[arrival + 1] ?? 0); end += 1)
    walk.matches.push({ purpose: ends[end] ?? 0, from, to: at });
  const last = firstReached[arrival + 1] ?? 0;
  for (let one = firstReached[arrival] ?? 0; one < last; one += 1)
    keep(walk, reached[one] ?? 0, from, any[one] ?? 0, mostFillers, low[one] ?? 0, high[one] ?? 0);
}

/** One way to a node: the one that may wait longer, else the one that began later and so spans less. */
function keep(walk: Walk, node: number, from: number, any: number, fillers: number, low: number, high: number): void {
  const { held, ways, coming } = walk;
  walk.steps += 1;
  if (((low & coming.low) | (high & coming.high)) === 0 && !coming.filler && !(coming.any && any > 0)) return;
  let place = (held[node] ?? 0) - 1;
  if (place >= 0) {
    const longer = any + fillers - (ways.any[place] ?? 0) - (ways.fillers[place] ?? 0);
    if (longer < 0 || (longer === 0 && from <= (ways.from[place] ?? 0))) return;
  } else {
    place = ways.count;
    ways.count += 1;
    held[node] = place + 1;
    ways.node[place] = node;
    ways.low[place] = low;
    ways.high[place] = high;
  }
  ways.from[place] = from;
  ways.any[place] = any;
  ways.fillers[place] = fillers;
}
