export const arrangements = ["up", "down", "remove"] as const;

export type Arrangement = (typeof arrangements)[number];

/** The items with one moved a place up or down, or taken out. At the end of the list, or without such an item, as they were. */
export function arrangeItems<Item>(items: readonly Item[], at: number, how: Arrangement): Item[] {
  const item = items[at];
  if (item === undefined) return [...items];
  if (how === "remove") return items.filter((_, place) => place !== at);
  const to = how === "up" ? at - 1 : at + 1;
  if (to < 0 || to >= items.length) return [...items];
  return items.with(at, items[to] ?? item).with(to, item);
}
