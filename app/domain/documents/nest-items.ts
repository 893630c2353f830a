import type { ListItem } from "./block.ts";

/** A point of a list as it stands in a deck: how deep it is, from 0, and whether its list is numbered. */
export type FlatItem = { level: number; ordered: boolean; text: string };

/** Points with their depths as lists within lists. A depth that is jumped over is not made up. */
export function nestItems(flat: readonly FlatItem[]): ListItem[] {
  const top: ListItem[] = [];
  const open: { level: number; items: ListItem[] }[] = [{ level: -1, items: top }];
  for (const { level, ordered, text } of flat) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const here = open.at(-1);
    const parent = here?.items.at(-1);
    if (here !== undefined && here.level < level && parent !== undefined) {
      parent.list ??= { ordered, items: [] };
      parent.list.items.push({ text });
      open.push({ level, items: parent.list.items });
      continue;
    }
    if (here !== undefined && (here.level < 0 || level < here.level)) here.level = level;
    here?.items.push({ text });
  }
  return top;
}
