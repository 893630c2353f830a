import type { Block, ListItem, Run } from "./block.ts";

/**
 * Blocks as plain text that a person can put right in a box: `# ` begins a heading (more `#`, a lower one), `- ` or `1. ` a
 * point, deeper points stand two spaces further in, `| a | b |` is a row of a table with `| --- |` under its headings,
 * `[Picture: words]` a picture, and an empty line parts one from the next. `parseBlocks` reads it back.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join("\n\n");
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "paragraph":
      return guarded(block.runs.map(writeRun).join(""));
    case "list":
      return writeItems(block.items, block.ordered, "").join("\n");
    case "table": {
      const width = Math.max(1, block.header.length, ...block.rows.map((row) => row.length));
      const head = block.header.length === 0 ? [] : [writeRow(block.header), writeRow(Array(width).fill("---"))];
      return [...head, ...block.rows.map(writeRow)].join("\n");
    }
    case "picture":
      return block.alt === null ? "[Picture]" : `[Picture: ${block.alt}]`;
    case "code":
      return `\`\`\`\n${block.text}\n\`\`\``;
  }
}

/** A paragraph that begins like something else gets a mark that it is none. */
function guarded(text: string): string {
  return /^(\\|#{1,6} |(?:-|\d+\.)(?: |$)|\||```|\[Picture)/.test(text) ? `\\${text}` : text;
}

function writeRun({ text, href }: Run): string {
  return href === undefined ? text.replaceAll("](", "]\\(") : `[${text}](${href.replace(/[()]/g, encodeURIComponent)})`;
}

function writeItems(items: readonly ListItem[], ordered: boolean, indent: string): string[] {
  return items.flatMap(({ text, list }, at) => [
    `${indent}${ordered ? `${at + 1}.` : "-"} ${text}`,
    ...(list === undefined ? [] : writeItems(list.items, list.ordered, `${indent}  `)),
  ]);
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
