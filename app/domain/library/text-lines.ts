import type { Block, ListItem, Run } from "#app/domain/documents/block.ts";

/**
 * A page's text as lines that people can put right: "# heading", "- point" (two spaces deeper for points below it),
 * "1. point" of a numbered list, "| cell | cell |" of a table, "![what a picture shows]", "[words](address)". Anything else is a
 * paragraph; an empty line parts two of them. What is read back is what was written (`blocksOfLines`).
 */
export function linesOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(lineOf).join("\n\n");
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "paragraph":
      return block.runs.map(runText).join("");
    case "list":
      return itemLines(block.items, block.ordered, "").join("\n");
    case "table":
      return tableLines(block.header, block.rows).join("\n");
    case "picture":
      return `![${block.alt ?? ""}]`;
    case "code":
      return block.text;
  }
}

function runText({ text, href }: Run): string {
  return href === undefined ? text : `[${text}](${href})`;
}

function itemLines(items: readonly ListItem[], ordered: boolean, indent: string): string[] {
  return items.flatMap(({ text, list }) => [
    `${indent}${ordered ? "1." : "-"} ${text}`,
    ...(list === undefined ? [] : itemLines(list.items, list.ordered, `${indent}  `)),
  ]);
}

function tableLines(header: readonly string[], rows: readonly string[][]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "/")).join(" | ")} |`;
  const top = header.length === 0 ? [] : [row(header), row(header.map(() => "---"))];
  return [...top, ...rows.map(row)];
}
