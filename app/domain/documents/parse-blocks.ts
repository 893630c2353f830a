import type { Block, Run } from "./block.ts";
import { joinRuns } from "./join-runs.ts";
import { nestItems, type FlatItem } from "./nest-items.ts";
import { normaliseText } from "./normalise-text.ts";

const point = /^( *)(-|\d+\.)(?: (.*))?$/;
const link = /\[([^\]]*)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()]+)\)/gi;
const headingRule = /^\|(\s*-{3,}\s*\|)+$/;
const deepest = 9;

/** Text that a person put right, as blocks; the way of writing is that of `writeBlocks`. Every text is some blocks. */
export function parseBlocks(text: string): Block[] {
  return chunksOf(text).flatMap(blockOf);
}

/** What is parted by empty lines; between two lines of ``` everything belongs together. */
function chunksOf(text: string): string[][] {
  const chunks: string[][] = [[]];
  let inCode = false;
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const isFence = line.trimEnd() === "```";
    if (!inCode && (line.trim() === "" || isFence)) chunks.push([]);
    if (inCode || line.trim() !== "") chunks.at(-1)?.push(line);
    if (isFence && inCode) chunks.push([]);
    if (isFence) inCode = !inCode;
  }
  return chunks.filter((lines) => lines.length > 0);
}

function blockOf(lines: string[]): Block[] {
  const [first = ""] = lines;
  if (first.trimEnd() === "```")
    return [
      {
        kind: "code",
        text: lines
          .slice(1)
          .join("\n")
          .replace(/\n?```\s*$/, ""),
      },
    ];
  const heading = /^(#{1,6}) (.*)$/.exec(first);
  if (heading !== null) return [...headingOf(heading), ...(lines.length > 1 ? blockOf(lines.slice(1)) : [])];
  const picture = /^\[Picture(?:: (.*))?\]$/.exec(first.trim());
  if (picture !== null && lines.length === 1)
    return [{ kind: "picture", alt: normaliseText(picture[1] ?? "") || null }];
  if (lines.every((line) => point.test(line))) return [listOf(lines)];
  if (lines.every((line) => /^\|.*\|$/.test(line.trim()))) return [tableOf(lines.map((line) => line.trim()))];
  const runs = joinRuns(runsOf(lines.join(" ").replace(/^\\/, "")));
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

function headingOf([, marks = "#", words = ""]: RegExpExecArray): Block[] {
  const text = normaliseText(words);
  return text === "" ? [] : [{ kind: "heading", level: ([1, 2, 3, 4, 5, 6] as const)[marks.length - 1] ?? 6, text }];
}

function listOf(lines: readonly string[]): Block {
  const items = lines.map((line): FlatItem => {
    const [, indent = "", mark = "-", text = ""] = point.exec(line) ?? [];
    return {
      level: Math.min(Math.floor(indent.length / 2), deepest),
      ordered: mark !== "-",
      text: normaliseText(text),
    };
  });
  return { kind: "list", ordered: items[0]?.ordered ?? false, items: nestItems(items) };
}

function tableOf(lines: readonly string[]): Block {
  const hasHeader = headingRule.test(lines[1] ?? "");
  const rows = lines.filter((line) => !headingRule.test(line)).map(cellsOf);
  return { kind: "table", header: hasHeader ? (rows[0] ?? []) : [], rows: hasHeader ? rows.slice(1) : rows };
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => normaliseText(cell.replaceAll("\\|", "|")));
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: whole, 1: words = "", 2: href = "", index } of text.matchAll(link)) {
    runs.push({ text: text.slice(from, index) }, { text: words, href });
    from = index + whole.length;
  }
  return [...runs, { text: text.slice(from) }].map((run) => ({ ...run, text: run.text.replaceAll("]\\(", "](") }));
}
