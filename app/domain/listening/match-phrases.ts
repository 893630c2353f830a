import { mayGoOn, type Arrival, type GraphNode, type PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
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
  const walk: Walk = {
    graph,
    matches: [],
    held: new Int32Array(graph.nodes.length).fill(-1),
    ways: emptyWays(),
    coming: nothingMore,
    steps: 0,
  };
  let ways = emptyWays();
  for (const [at, word] of words.entries()) {
    if (word.before === "hard") ways.count = 0;
    walk.coming = comingAfter(words[at + 1]);
    const lets = comingAfter(word);
    for (let way = 0; way < ways.count; way += 1) {
      advance(walk, ways.node[way] ?? 0, ways.from[way] ?? 0, word, at);
      stay(walk, ways, way, lets);
    }
    for (const symbol of word.symbols) {
      const begun = graph.begins.get(symbol);
      if (begun !== undefined) arrive(walk, begun, at, at);
    }
    for (let way = 0; way < walk.ways.count; way += 1) walk.held[walk.ways.node[way] ?? 0] = -1;
    const last = ways;
    last.count = 0;
    ways = walk.ways;
    walk.ways = last;
  }
  return { matches: walk.matches, steps: walk.steps };
}

/** What a word lets pass while a way waits: itself as a filler, or as any word. */
type Coming = { symbols: readonly number[]; filler: boolean; any: boolean };

const nothingMore: Coming = Object.freeze({ symbols: [], filler: false, any: false });

function comingAfter(word: Word | undefined): Coming {
  if (word === undefined || word.before === "hard") return nothingMore;
  const filler = word.groups.includes("fillers");
  return {
    symbols: word.symbols,
    filler,
    any: filler || (word.before !== "soft" && !word.groups.includes("negators")),
  };
}

/** Ways along the graph, as columns: where each stands, where it began, how many words and fillers it may still let pass. */
type Ways = { count: number; node: number[]; from: number[]; any: number[]; fillers: number[] };

type Walk = {
  graph: PhraseGraph;
  matches: Match[];
  /** Node → its place in `ways`, or -1. */ held: Int32Array;
  ways: Ways;
  /** The word after the one that is taken now: a way that it cannot go on with is not kept. */
  coming: Coming;
  steps: number;
};

function emptyWays(): Ways {
  return { count: 0, node: [], from: [], any: [], fillers: [] };
}

function advance(walk: Walk, node: number, from: number, word: Word, at: number): void {
  walk.steps += 1;
  if (!mayGoOn(walk.graph, node, word.symbols)) return;
  const { next } = nodeAt(walk.graph, node);
  for (const symbol of word.symbols) {
    walk.steps += 1;
    const found = next.get(symbol);
    if (found !== undefined) for (const to of found) arrive(walk, nodeAt(walk.graph, to), from, at);
  }
}

function arrive(walk: Walk, { reached, ends }: Arrival, from: number, at: number): void {
  for (const purpose of ends) walk.matches.push({ purpose, from, to: at });
  for (let pair = 0; pair < reached.length; pair += 2)
    keep(walk, reached[pair] ?? 0, from, reached[pair + 1] ?? 0, mostFillers);
}

function stay(walk: Walk, ways: Ways, way: number, lets: Coming): void {
  const [node, from, any, fillers] = [
    ways.node[way] ?? 0,
    ways.from[way] ?? 0,
    ways.any[way] ?? 0,
    ways.fillers[way] ?? 0,
  ];
  if (lets.filler && fillers > 0) keep(walk, node, from, any, fillers - 1);
  else if (lets.any && any > 0) keep(walk, node, from, any - 1, fillers);
}

/** One way to a node: the one that may wait longer, else the one that began later and so spans less. */
function keep(walk: Walk, node: number, from: number, any: number, fillers: number): void {
  const { held, ways, coming, graph } = walk;
  walk.steps += 1;
  if (!coming.filler && !(coming.any && any > 0) && !mayGoOn(graph, node, coming.symbols)) return;
  let place = held[node] ?? -1;
  if (place >= 0) {
    const longer = any + fillers - (ways.any[place] ?? 0) - (ways.fillers[place] ?? 0);
    if (longer < 0 || (longer === 0 && from <= (ways.from[place] ?? 0))) return;
  } else {
    place = ways.count;
    ways.count += 1;
    held[node] = place;
  }
  ways.node[place] = node;
  ways.from[place] = from;
  ways.any[place] = any;
  ways.fillers[place] = fillers;
}

function nodeAt(graph: PhraseGraph, index: number): GraphNode {
  const node = graph.nodes[index];
  if (!node) throw new Error(`The graph has no node ${index}.`);
  return node;
}
