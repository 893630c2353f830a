import type { GraphColumns } from "#app/domain/listening/build-graph.ts";
import { openReach, type Reach } from "#app/domain/listening/reach.ts";
import { hintsOf, type Arrivals, type Edges, type PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
import { rowsOf } from "#app/domain/listening/rows.ts";

type LaidOut = Pick<PhraseGraph, "nodes" | "edges" | "hints" | "arrivals">;

/** Lays a finished graph out in rows for walking, with all that is reached by each step found out beforehand. */
export function layOutGraph(columns: GraphColumns, symbols: number): LaidOut {
  const nodes = columns.gap.length;
  const edges = sortEdges(columns, nodes, symbols);
  return { nodes, edges, hints: hintsOf(nodes, edges), arrivals: arrivalsOf(columns, edges, symbols) };
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
    let alike = count;
    for (let place = first[node] ?? 0; place < (first[node + 1] ?? 0); place += 1) {
      const edge = order[place] ?? 0;
      const [symbol, to] = [edges.symbol[edge] ?? 0, edges.to[edge] ?? 0];
      if (alike < count && sorted.symbol[alike] !== symbol) alike = count;
      if (sorted.to.subarray(alike, count).includes(to)) continue;
      sorted.symbol[count] = symbol;
      sorted.to[count] = to;
      count += 1;
    }
  }
  sorted.first[nodes] = count;
  return { first: sorted.first, symbol: sorted.symbol.slice(0, count), to: sorted.to.slice(0, count) };
}

function arrivalsOf(columns: GraphColumns, edges: Edges, symbols: number): Arrivals {
  const nodes = columns.gap.length;
  const reach = openReach(columns, edges);
  const found: Found = { firstReached: [], reached: [], any: [], firstEnd: [], ends: [] };
  for (let node = 0; node < nodes; node += 1) note(found, reach.from([node]));
  const beginnings = beginningsOf(reach.from([0]).nodes, edges, symbols);
  for (const begun of beginnings) note(found, reach.from(begun));
  found.firstReached.push(found.reached.length);
  found.firstEnd.push(found.ends.length);
  return {
    firstReached: Int32Array.from(found.firstReached),
    reached: Int32Array.from(found.reached),
    any: Int32Array.from(found.any),
    firstEnd: Int32Array.from(found.firstEnd),
    ends: Int32Array.from(found.ends),
  };
}

type Found = Record<keyof Arrivals, number[]>;

function note(found: Found, { nodes, any, ends }: Reach): void {
  found.firstReached.push(found.reached.length);
  found.firstEnd.push(found.ends.length);
  found.reached.push(...nodes);
  found.any.push(...any);
  found.ends.push(...ends);
}

/** By symbol: the nodes that it leads to as the first word of a phrase. */
function beginningsOf(nodes: readonly number[], { first, symbol, to }: Edges, symbols: number): number[][] {
  const all = Array.from({ length: symbols + 1 }, (): number[] => []);
  for (const node of nodes)
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge += 1)
      all[symbol[edge] ?? 0]?.push(to[edge] ?? 0);
  return all;
}
