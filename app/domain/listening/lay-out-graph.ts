import type { GraphColumns } from "#app/domain/listening/build-graph.ts";
import { openReach, type Reach } from "#app/domain/listening/reach.ts";
import { bitsOf, type Arrivals, type Edges, type PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
import { rowsOf } from "#app/domain/listening/rows.ts";

type LaidOut = Pick<PhraseGraph, "nodes" | "edges" | "arrivals" | "held">;

/** Lays a finished graph out in rows for walking, with all that is reached by each step found out beforehand. */
export function layOutGraph(columns: GraphColumns, symbols: number): LaidOut {
  const nodes = columns.gap.length;
  const edges = sortEdges(columns, nodes, symbols);
  return { nodes, edges, arrivals: arrivalsOf(columns, edges, symbols), held: new Int32Array(nodes) };
}

/** By node, and within a node by symbol; an edge that is there twice is taken once. */
function sortEdges({ edges }: GraphColumns, nodes: number, symbols: number): Edges {
  const { first, order } = rowsOf(nodes, edges.from, rowsOf(symbols + 1, edges.symbol).order);
  const sorted: Edges = {
    first: new Int32Array(nodes + 1),
    symbol: new Int32Array(order.length),
    to: new Int32Array(order.length),
  };
  let count = 0;
  for (let node = 0; node < nodes; node += 1) {
    sorted.first[node] = count;
    for (let place = first[node] ?? 0; place < (first[node + 1] ?? 0); place += 1) {
      const edge = order[place] ?? 0;
      sorted.symbol[count] = edges.symbol[edge] ?? 0;
      sorted.to[count] = edges.to[edge] ?? 0;
      if (!isThereTwice(sorted, sorted.first[node] ?? 0, count)) count += 1;
    }
  }
  sorted.first[nodes] = count;
  return { first: sorted.first, symbol: sorted.symbol.slice(0, count), to: sorted.to.slice(0, count) };
}

/** Whether the edge that was put last leads where one before it leads, by the same symbol. */
function isThereTwice({ symbol, to }: Edges, from: number, last: number): boolean {
  for (let edge = last - 1; edge >= from && symbol[edge] === symbol[last]; edge -= 1)
    if (to[edge] === to[last]) return true;
  return false;
}

function arrivalsOf(columns: GraphColumns, edges: Edges, symbols: number): Arrivals {
  const reach = openReach(columns, edges);
  const [reached, any, ends]: [number[], number[], number[]] = [[], [], []];
  const [firstReached, firstEnd]: [number[], number[]] = [[], []];
  const onNode = (node: number, atMost: number) => {
    reached.push(node);
    any.push(atMost);
  };
  const note = (nodes: readonly number[]) => {
    firstReached.push(reached.length);
    firstEnd.push(ends.length);
    for (const purpose of reach(nodes, onNode)) ends.push(purpose);
  };
  for (let node = 0; node < columns.gap.length; node += 1) note([node]);
  for (const begun of beginningsOf(reach, edges, symbols)) note(begun);
  note([]);
  return {
    firstReached: Int32Array.from(firstReached),
    reached: Int32Array.from(reached),
    any: Int32Array.from(any),
    ...bitsBeside(reached, edges),
    firstEnd: Int32Array.from(firstEnd),
    ends: Int32Array.from(ends),
  };
}

function bitsBeside(reached: readonly number[], edges: Edges): Pick<Arrivals, "low" | "high"> {
  const nodes = edges.first.length - 1;
  const [low, high] = [new Int32Array(nodes), new Int32Array(nodes)];
  for (let node = 0; node < nodes; node += 1) {
    for (let edge = edges.first[node] ?? 0; edge < (edges.first[node + 1] ?? 0); edge += 1) {
      const bits = bitsOf(edges.symbol[edge] ?? 0);
      low[node] = (low[node] ?? 0) | bits.low;
      high[node] = (high[node] ?? 0) | bits.high;
    }
  }
  return {
    low: Int32Array.from(reached, (node) => low[node] ?? 0),
    high: Int32Array.from(reached, (node) => high[node] ?? 0),
  };
}

/** By symbol: the nodes that it leads to as the first word of a phrase. */
function beginningsOf(reach: Reach, { first, symbol, to }: Edges, symbols: number): number[][] {
  const all = Array.from({ length: symbols + 1 }, (): number[] => []);
  reach([0], (node) => {
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge += 1)
      all[symbol[edge] ?? 0]?.push(to[edge] ?? 0);
  });
  return all;
}
