import type { Block } from "#app/domain/documents/block.ts";
import { nestItems, type FlatItem } from "#app/domain/documents/nest-items.ts";
import { normaliseLines } from "#app/domain/documents/normalise-text.ts";
import type { LetterSizes } from "./letter-sizes.ts";
import type { Segment } from "./segment.ts";

type Passage = { lines: Segment[]; text: string; size: number; bold: boolean; left: number; point: Point | null };
type Point = { ordered: boolean; mark: string };

const bullet = /^([•◦▪▫‣⁃●○■□➢➔✓❖\uF0B7\uF0A7*–-])\s+(?=\S)/u;
const numbered = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;
const longestHeading = 160; // letters

/** Blocks of a page without tags, found from where its lines stand and how large their letters are. */
export function blocksFromLines(parts: readonly (readonly Segment[])[], sizes: LetterSizes): Block[] {
  return parts.flatMap((part) => blocksOfPart(passagesOf(part), sizes));
}

function blocksOfPart(passages: readonly Passage[], sizes: LetterSizes): Block[] {
  const blocks: Block[] = [];
  let points: (FlatItem & { left: number })[] = [];
  const endList = () => {
    if (points.length > 0) blocks.push(listOf(points));
    points = [];
  };
  for (const passage of passages) {
    const { text, point, left } = passage;
    if (point !== null) {
      points.push({ text: text.slice(point.mark.length).trim(), ordered: point.ordered, level: 0, left });
      continue;
    }
    endList();
    const level = headingLevel(passage, sizes);
    blocks.push(level === null ? { kind: "paragraph", runs: [{ text }] } : { kind: "heading", level, text });
  }
  endList();
  return blocks;
}

function headingLevel({ text, size, bold, lines }: Passage, sizes: LetterSizes) {
  if (text.length > longestHeading || lines.length > 3 || !/\p{L}/u.test(text)) return null;
  return sizes.levelOf(size, bold && !/[.,;:]$/.test(text));
}

function listOf(points: readonly (FlatItem & { left: number })[]): Block {
  const indents = [...new Set(points.map(({ left }) => Math.round(left / 6)))].sort((a, b) => a - b);
  const items = points.map((point) => ({ ...point, level: indents.indexOf(Math.round(point.left / 6)) }));
  return { kind: "list", ordered: points[0]?.ordered ?? false, items: nestItems(items) };
}

/** Lines that belong together: same letters, no gap, and no new point begun. */
function passagesOf(segments: readonly Segment[]): Passage[] {
  const groups: Segment[][] = [];
  const edge = Math.max(...segments.map(({ right }) => right));
  for (const segment of segments) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && continues(group, last, segment, edge)) group.push(segment);
    else groups.push([segment]);
  }
  return groups.map(passageOf).filter(({ text }) => text !== "");
}

function continues(group: readonly Segment[], last: Segment, next: Segment, edge: number): boolean {
  const step = next.baseline - last.baseline;
  if (Math.abs(step) < last.size * 0.35) return true;
  if (pointOf(next.text) !== null) return false;
  const first = group[0] ?? last;
  const sameLetters = Math.abs(next.size - last.size) < last.size * 0.1 && next.bold === last.bold;
  const inPoint = pointOf(first.text) !== null && next.left < first.left - last.size * 0.5;
  return sameLetters && !inPoint && step > 0 && step < last.size * 1.75 && !endsEarly(last, next, edge);
}

/** Whether the next line's first word would still have fitted on this one: then the line was ended on purpose. */
function endsEarly(last: Segment, next: Segment, edge: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const perLetter = (next.right - next.left) / Math.max(next.text.length, 1);
  return last.right + (word + 3) * perLetter + last.size < edge;
}

function passageOf(lines: Segment[]): Passage {
  const [first] = lines;
  const joined = lines.map(({ text }, at) => (at === 0 ? text : separator(lines[at - 1], lines[at]) + text)).join("");
  const text = normaliseLines(joined).replace(/\s+/g, " ").trim();
  const size = Math.max(...lines.map((line) => line.size));
  return { lines, text, size, bold: lines.every(({ bold }) => bold), left: first?.left ?? 0, point: pointOf(text) };
}

function separator(last: Segment | undefined, next: Segment | undefined): string {
  return last !== undefined && next !== undefined && Math.abs(last.baseline - next.baseline) < last.size * 0.35
    ? " "
    : "\n";
}

function pointOf(text: string): Point | null {
  const mark = bullet.exec(text)?.[0];
  if (mark !== undefined) return { ordered: false, mark };
  const number = numbered.exec(text)?.[0];
  return number === undefined ? null : { ordered: true, mark: number };
}
