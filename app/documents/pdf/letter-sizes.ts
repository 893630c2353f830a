import type { Segment } from "./segment.ts";

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** What a document's letters say about headings: larger than the running text, or bold. */
export type LetterSizes = {
  body: number;
  /** @returns null when letters of that size and weight are running text. */
  levelOf(size: number, bold: boolean): Level | null;
};

const larger = 1.15;

/** The size of most letters is the running text's; each larger size is a level of headings, the largest first. */
export function measureLetters(segments: readonly Segment[]): LetterSizes {
  const letters = new Map<number, number>();
  for (const { size, text } of segments) letters.set(round(size), (letters.get(round(size)) ?? 0) + text.length);
  const body = [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  const headings = [...letters.keys()].filter((size) => size >= body * larger).sort((a, b) => b - a);
  const mostlyBold = segments.filter(({ bold }) => bold).length > segments.length / 2;
  return {
    body,
    levelOf(size, bold) {
      const place = headings.indexOf(round(size));
      if (place >= 0) return asLevel(place + 1);
      return bold && !mostlyBold && round(size) >= body ? asLevel(Math.min(headings.length, 3) + 1) : null;
    },
  };
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}

function asLevel(level: number): Level {
  return ([1, 2, 3, 4, 5, 6] as const)[Math.min(level, 6) - 1] ?? 6;
}
