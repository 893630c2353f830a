import type { Block, ListItem, Run } from "#app/domain/documents/block.ts";
import { joinRuns } from "#app/domain/documents/join-runs.ts";
import { nestItems, type FlatItem } from "#app/domain/documents/nest-items.ts";

const heading = /^(#{1,6})\s+(.+)$/;
const point = /^(\s*)(-|\d+\.)\s+(.+)$/;
const picture = /^!\[(.*)\]$/;
const row = /^\|(.*)\|$/;

/** The blocks of lines as somebody wrote them; see `linesOfBlocks`. Nothing is refused: what has no sign is a paragraph. */
export function blocksOfLines(text: string): Block[] {
  const parts = text.replace(/\r\n?/g, "\n").split(/\n\s*\n/);
  return parts.flatMap((part) => blocksOfPart(part.split("\n").filter((line) => line.trim() !== "")));
}

function blocksOfPart(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const same = run(lines, at);
    blocks.push(toBlock(lines.slice(at, at + same.length), same.kind));
    at += same.length;
  }
  return blocks;
}

type Kind = "heading" | "point" | "picture" | "row" | "words";

function kindOf(line: string): Kind {
  if (heading.test(line)) return "heading";
  if (point.test(line)) return "point";
  if (picture.test(line.trim())) return "picture";
  return row.test(line.trim()) ? "row" : "words";
}

/** How many lines from here belong together: points, rows and words do, headings and pictures stand alone. */
function run(lines: readonly string[], from: number): { kind: Kind; length: number } {
  const kind = kindOf(lines[from] ?? "");
  if (kind === "heading" || kind === "picture") return { kind, length: 1 };
  const end = lines.findIndex((line, index) => index > from && kindOf(line) !== kind);
  return { kind, length: (end === -1 ? lines.length : end) - from };
}

function toBlock(lines: readonly string[], kind: Kind): Block {
  const first = lines[0] ?? "";
  switch (kind) {
    case "heading": {
      const [, signs = "#", text = ""] = heading.exec(first) ?? [];
      return { kind: "heading", level: signs.length as 1 | 2 | 3 | 4 | 5 | 6, text: text.trim() };
    }
    case "picture":
      return { kind: "picture", alt: picture.exec(first.trim())?.[1]?.trim() || null };
    case "point":
      return listOf(lines);
    case "row":
      return tableOf(lines);
    case "words":
      return { kind: "paragraph", runs: runsOf(lines.join(" ")) };
  }
}

function listOf(lines: readonly string[]): Block {
  const flat: FlatItem[] = lines.map((line) => {
    const [, indent = "", sign = "-", text = ""] = point.exec(line) ?? [];
    return { level: Math.floor(indent.length / 2), ordered: sign !== "-", text: text.trim() };
  });
  const items: ListItem[] = nestItems(flat);
  return { kind: "list", ordered: flat[0]?.ordered ?? false, items };
}

function tableOf(lines: readonly string[]): Block {
  const rows = lines.map((line) => (row.exec(line.trim())?.[1] ?? "").split("|").map((cell) => cell.trim()));
  const marked = rows[1]?.every((cell) => /^-{3,}$/.test(cell)) === true;
  return { kind: "table", header: marked ? (rows[0] ?? []) : [], rows: marked ? rows.slice(2) : rows };
}

function runsOf(text: string): Run[] {
  const parts = text.split(/\[([^\]]*)\]\(([^)\s]+)\)/);
  const runs: Run[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const [plain = "", words, href] = parts.slice(at, at + 3);
    runs.push({ text: plain });
    if (words !== undefined && href !== undefined) runs.push({ text: words, href });
  }
  return joinRuns(runs);
}
