import type { GraphColumns } from "#app/domain/listening/build-graph.ts";
import type { Edges } from "#app/domain/listening/phrase-graph.ts";
import { rowsOf } from "#app/domain/listening/rows.ts";

/** Nodes that go on, how many words of any kind may pass while one waits at each, and the purposes fulfilled. */
export type Reach = { nodes: readonly number[]; any: readonly number[]; ends: readonly number[] };

/** Finds all that is reached together with some nodes without taking a word. */
export function openReach(columns: GraphColumns, edges: Edges): { from(nodes: readonly number[]): Reach } {
  const count = columns.gap.length;
  const also = rowsOf(count, columns.also.from);
  const ends = endsOf(columns);
  const goesOn = (node: number) => (edges.first[node] ?? 0) < (edges.first[node + 1] ?? 0);
  const alone = (node: number) => also.first[node] === also.first[node + 1];
  const manyFrom = (nodes: readonly number[]): Reach => {
    const reached = new Map<number, number>();
    const waiting = nodes.map((node) => ({ node, any: 0 }));
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const any = Math.max(columns.gap[one.node] ?? 0, one.any);
      if ((reached.get(one.node) ?? -1) >= any) continue;
      reached.set(one.node, any);
      for (let place = also.first[one.node] ?? 0; place < (also.first[one.node + 1] ?? 0); place += 1)
        waiting.push({ node: columns.also.to[also.order[place] ?? 0] ?? 0, any });
    }
    const onward = [...reached.keys()].filter(goesOn);
    const fulfilled = new Set([...reached.keys()].flatMap((node) => ends.get(node) ?? none));
    return { nodes: onward, any: onward.map((node) => reached.get(node) ?? 0), ends: [...fulfilled] };
  };
  return {
    from(nodes) {
      const [only] = nodes;
      if (only === undefined) return nothing;
      // Most nodes lead nowhere without a word.
      if (nodes.length > 1 || !alone(only)) return manyFrom(nodes);
      const fulfilled = ends.get(only) ?? none;
      return goesOn(only)
        ? { nodes, any: [columns.gap[only] ?? 0], ends: fulfilled }
        : { nodes: none, any: none, ends: fulfilled };
    },
  };
}

const none: readonly number[] = Object.freeze([]);
const nothing: Reach = Object.freeze({ nodes: none, any: none, ends: none });

/** The purposes that each node fulfils, each once. */
function endsOf({ ends: { node, purpose } }: GraphColumns): Map<number, number[]> {
  const all = new Map<number, number[]>();
  for (let place = 0; place < node.length; place += 1) {
    const [at, end] = [node[place] ?? 0, purpose[place] ?? 0];
    const held = all.get(at);
    if (!held) all.set(at, [end]);
    else if (!held.includes(end)) held.push(end);
  }
  return all;
}
