import type { CompiledFlow } from "#app/domain/guide/flow.ts";

/**
 * The questions on the longest way to sending, counting steps of kind "question" and ignoring ways back round a loop.
 * Conditions are not weighed, so no person meets more. Null when nothing leads to sending.
 */
export function longestPath(flow: CompiledFlow): number | null {
  const known = new Map<string, number | null>();
  const open = new Set<string>();
  const from = (id: string): number | null => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const step = flow.steps[id];
    if (!step || open.has(id)) return null;
    if (step.end === "submitted") return 0;
    open.add(id);
    const ahead = step.next.map(({ to }) => from(to)).filter((count) => count !== null);
    open.delete(id);
    const most = ahead.length === 0 ? null : Math.max(...ahead) + (step.kind === "question" ? 1 : 0);
    known.set(id, most);
    return most;
  };
  return from(flow.start);
}
