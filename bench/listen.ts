import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { listen } from "#app/domain/listening/listen.ts";
import type { Lexicon } from "#app/domain/listening/lexicon.ts";
import { openLexicon } from "../commands/open-lexicon.ts";
import { medianOf, quantileOf, rounded, type Figure } from "./measure.ts";

const pairs = 5;
const rounds = 20;
const letters = 4_000;

/** What a keyword filter would do at the very least: one pass of one regular expression. */
const bare =
  /\b(kill(ing)? myself|suicid\w*|end my life|want to die|better off dead|self[ -]?harm\w*|overdos\w*|hang(ing)? myself)\b/gi;

/** Texts a second over the shown phrase bank, and the worst time for 4,000 letters, beside one bare regular-expression pass over the same texts. */
export async function benchListen(): Promise<Figure[]> {
  const opened = await openLexicon(new Date().toISOString().slice(0, 10));
  if (!opened) throw new Error("The lexicon has faults: npm run -s safety:score says which.");
  const { lexicon } = opened;
  const lines = await shownTexts();
  const long = longTexts(lines);
  for (const text of [...lines, ...long]) hear(text, lexicon); // until it runs warm
  return [
    speed("texts of the phrase bank", lines, lexicon),
    processorTime("4,000 letters of people's words, processor time for one", long, lexicon),
    ...Object.entries({ "4,000 letters of people's words": long, ...hostileTexts() }).map(([name, texts]) =>
      worst(name, texts, lexicon),
    ),
  ];
}

async function shownTexts(): Promise<string[]> {
  const lines = (await readFile("content/listening/phrases/risk-shown.jsonl", "utf8")).trim().split("\n");
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** The bank's lines one after another, cut into texts of 4,000 letters. */
function longTexts(lines: readonly string[]): string[] {
  const all = lines.join(" ");
  const count = Math.floor(all.length / letters);
  return Array.from({ length: count }, (_, at) => all.slice(at * letters, (at + 1) * letters));
}

function hostileTexts(): Record<string, string[]> {
  const fill = (piece: string) => [piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters)];
  return {
    "4,000 letters, one phrase over and over": fill("i want to die and kill myself tonight "),
    "4,000 letters without a space": fill("iwanttodieandnobodycaresxq"),
    "4,000 letters of nonsense words": fill("qwrtzpl dkfjghq zzxqwpo "),
    "4,000 letters with marks on each": fill("k\u0336\u0335i\u0338l\u0337l\u0334 "),
  };
}

function speed(name: string, texts: readonly string[], lexicon: Lexicon): Figure {
  const runs = Array.from({ length: pairs }, () => ({
    ours: perSecond(texts, (text) => hear(text, lexicon)),
    bare: perSecond(texts, passBare),
  }));
  return {
    name,
    value: rounded(medianOf(runs.map((run) => run.ours))),
    unit: "texts a second",
    baseline: rounded(medianOf(runs.map((run) => run.bare))),
    ratio: rounded(medianOf(runs.map((run) => run.ours / run.bare))),
  };
}

function perSecond(texts: readonly string[], act: (text: string) => unknown): number {
  const began = performance.now();
  for (const text of texts) act(text);
  return (1_000 * texts.length) / (performance.now() - began);
}

function worst(name: string, texts: readonly string[], lexicon: Lexicon): Figure {
  const ours: number[] = [];
  const bareTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      ours.push(timeOf(() => hear(text, lexicon)));
      bareTimes.push(timeOf(() => passBare(text)));
    }
  }
  return {
    name: `${name}, the slowest of ${ours.length}`,
    value: rounded(Math.max(...ours)),
    unit: "ms",
    baseline: rounded(Math.max(...bareTimes)),
    p50: rounded(medianOf(ours)),
    p95: rounded(quantileOf(ours, 0.95)),
    p99: rounded(quantileOf(ours, 0.99)),
  };
}

/** What else the machine does falls on the clock, and hardly on this. */
function processorTime(name: string, texts: readonly string[], lexicon: Lexicon): Figure {
  const msFor = (act: (text: string) => unknown) => {
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) for (const text of texts) act(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / (rounds * texts.length);
  };
  const [ours, baseline] = [msFor((text) => hear(text, lexicon)), msFor(passBare)];
  return { name, value: rounded(ours), unit: "ms", baseline: rounded(baseline), ratio: rounded(baseline / ours) };
}

function timeOf(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function hear(text: string, lexicon: Lexicon): unknown {
  return listen(text, lexicon);
}

function passBare(text: string): number {
  return [...text.matchAll(bare)].length;
}
