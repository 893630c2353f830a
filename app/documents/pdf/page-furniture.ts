import type { Segment } from "./segment.ts";

const edge = 0.1; // of the page's height, at the top and at the bottom
const oftenEnough = 0.15; // of the pages: a running head may be that of a chapter
const leastPages = 4;
const leastTimes = 3;

/**
 * Whether a segment is a running head, foot or page number: the same words, whatever their numbers, at the same edge of
 * several pages, in letters no larger than the running text.
 */
export function furnitureOf(
  pages: readonly { height: number; segments: readonly Segment[] }[],
  bodySize: number,
): (segment: Segment, height: number) => boolean {
  if (pages.length < leastPages) return () => false;
  const counts = new Map<string, number>();
  for (const { height, segments } of pages) {
    const keys = new Set(segments.map((segment) => keyOf(segment, height)));
    for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (segment, height) => {
    const key = keyOf(segment, height);
    const times = Math.max(leastTimes, pages.length * oftenEnough);
    return key !== null && segment.size <= bodySize * 1.05 && (counts.get(key) ?? 0) >= times;
  };
}

function keyOf({ text, baseline }: Segment, height: number): string | null {
  if (baseline > height * edge && baseline < height * (1 - edge)) return null;
  return `${Math.round(baseline / 4)} ${text.replace(/\d+/g, "#")}`;
}
