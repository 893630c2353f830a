import type { RoutingTask } from "#app/domain/referral/routing.ts";

/** Tasks that stay whoever holds a referral; the others depend on what its worker can do. */
const whoeverHolds: readonly RoutingTask["kind"][] = ["find-practice", "tell-about-reply"];

/** The tasks once a referral has come to someone else: what was left to do for anyone stays, what depends on the worker is new. */
export function tasksAfter(before: readonly RoutingTask[], fresh: readonly RoutingTask[]): RoutingTask[] {
  const staying = before.filter((task) => whoeverHolds.includes(task.kind));
  return [...fresh.filter((task) => !whoeverHolds.includes(task.kind)), ...staying];
}
