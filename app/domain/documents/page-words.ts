import type { Block, ListItem } from "./block.ts";

/** The words of a page, a line for each paragraph, point or row: what is searched, compared and fingerprinted. */
export function pageWords(page: { title: string; blocks: readonly Block[] }): string {
  return [page.title, ...blockLines(page.blocks)].filter((line) => line !== "").join("\n");
}

/** One line for each paragraph, point and row of a table; cells are parted by " | ". Alt texts stand where the picture does. */
export function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.runs.map(({ text }) => text).join("")];
    case "list":
      return block.items.flatMap(itemLines);
    case "table":
      return [block.header, ...block.rows].filter((row) => row.length > 0).map((row) => row.join(" | "));
    case "picture":
      return block.alt === null ? [] : [block.alt];
    case "code":
      return block.text.split("\n");
  }
}

function itemLines(item: ListItem): string[] {
  return [item.text, ...(item.list?.items ?? []).flatMap(itemLines)];
}
