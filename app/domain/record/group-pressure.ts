import type { Room } from "#app/domain/record/introduction.ts";

/** How many people were introduced to one group in one month, by how it answered. */
export type GroupCount = { key: string; month: string /* "2026-05" */; room: Room; count: number };

export type GroupRow = { key: string; month: string; counts: Record<Room, string> };

/** Below this a number could point at one person. */
export const fewestShown = 8;

export const smallGroups = "small";

/**
 * One row for each group and month, the newest month first and the fullest groups first in it. Whoever may not see the
 * records gets no number from 1 to 7, and groups with fewer than 8 introductions in all stand together without a name:
 * no sums are given, from which the hidden ones could be worked out.
 */
export function groupRows(counts: readonly GroupCount[], exact: boolean): GroupRow[] {
  const small = exact ? new Set<string>() : smallOf(counts);
  const rows = new Map<string, { key: string; month: string; sums: Record<Room, number> }>();
  for (const { key, month, room, count } of counts) {
    const shown = small.has(key) ? smallGroups : key;
    const id = `${month} ${shown}`;
    const row = rows.get(id) ?? { key: shown, month, sums: { yes: 0, waiting: 0, no: 0, "not-known": 0 } };
    row.sums[room] += count;
    rows.set(id, row);
  }
  return [...rows.values()]
    .sort((a, b) => b.month.localeCompare(a.month) || full(b.sums) - full(a.sums) || a.key.localeCompare(b.key))
    .map(({ sums, ...row }) => ({ ...row, counts: said(sums, exact) }));
}

function smallOf(counts: readonly GroupCount[]): Set<string> {
  const sums = new Map<string, number>();
  for (const { key, count } of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return new Set([...sums].filter(([, sum]) => sum < fewestShown).map(([key]) => key));
}

/** Groups that had no room come before those with a waiting list. */
function full({ no, waiting }: Record<Room, number>): number {
  return no * 2 + waiting;
}

function said(sums: Record<Room, number>, exact: boolean): Record<Room, string> {
  const say = (count: number) =>
    !exact && count > 0 && count < fewestShown ? `fewer than ${fewestShown}` : count.toLocaleString("en-GB");
  return { yes: say(sums.yes), waiting: say(sums.waiting), no: say(sums.no), "not-known": say(sums["not-known"]) };
}
