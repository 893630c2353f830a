import type { GraphColumns } from "#app/domain/listening/build-graph.ts";
import type { Edges } from "#app/domain/listening/phrase-graph.ts";
import { rowsOf, type Rows } from "#app/domain/listening/rows.ts";

/**
 * Finds what is reached together with some nodes without taking a word. Each node that goes on is handed over, with how
 * many words of any kind may pass while one waits there; what is given back are the purposes fulfilled.
 */
export type Reach = (from: readonly number[], onNode: (node: number, any: number) => void) => readonly number[];

export function openReach(columns: GraphColumns, edges: Edges): Reach {
  const nodes = columns.gap.length;
  const search: Search = {
    columns,
    also: rowsOf(nodes, columns.also.from),
    ends: rowsOf(nodes, columns.ends.node),
    most: new Int32Array(nodes).fill(-1),
  };
  return (from, onNode) => {
    let purposes = none;
    for (const node of nodesFrom(search, from)) {
      const goesOn = (edges.first[node] ?? 0) < (edges.first[node + 1] ?? 0);
      if (goesOn) onNode(node, search.most[node] ?? 0);
      search.most[node] = -1;
      purposes = withEndsOf(search, node, purposes);
    }
    return purposes;
  };
}

type Search = {
  columns: GraphColumns;
  also: Rows;
  ends: Rows;
  /** By node: the most words that may pass there; -1 while it is not reached. */
  most: Int32Array;
};

const none: readonly number[] = Object.freeze([]);

function nodesFrom(search: Search, from: readonly number[]): readonly number[] {
  const { columns, also, most } = search;
  const [only] = from;
  if (only !== undefined && from.length === 1 && also.first[only] === also.first[only + 1]) {
    // Most nodes lead nowhere without a word.
    most[only] = columns.gap[only] ?? 0;
    return from;
  }
  const reached: number[] = [];
  const waiting: { node: number; any: number }[] = from.map((node) => ({ node, any: 0 }));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const any = Math.max(columns.gap[one.node] ?? 0, one.any);
    const before = most[one.node] ?? -1;
    if (before >= any) continue;
    if (before < 0) reached.push(one.node);
    most[one.node] = any;
    for (let place = also.first[one.node] ?? 0; place < (also.first[one.node + 1] ?? 0); place += 1)
      waiting.push({ node: columns.also.to[also.order[place] ?? 0] ?? 0, any });
  }
  return reached;
}

/** Each purpose once, in the order in which they are met. */
function withEndsOf({ columns, ends }: Search, node: number, purposes: readonly number[]): readonly number[] {
  let all = purposes;
  for (let place = ends.first[node] ?? 0; place < (ends.first[node + 1] ?? 0); place += 1) {
    const purpose = columns.ends.purpose[ends.order[place] ?? 0] ?? 0;
    if (!all.includes(purpose)) all = [...all, purpose];
  }
  return all;
}
