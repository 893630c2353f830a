import type { Segment } from "./segment.ts";

const stepPoints = 3;
const leastGutter = 9; // points
const leastLines = 2; // on each side
const leastInAll = 7; // so that a label and its value are no columns
const fullEnough = 0.6; // a line of running text fills most of its column
const mostAcross = 0.5; // of the lines go across; more, and it is a page of whole lines

/**
 * Segments in the order in which people read them: columns from left to right, and what goes across the columns parts
 * what is above it from what is below. A page without columns is read from the top.
 */
export function readingOrder(segments: readonly Segment[]): Segment[][] {
  const gutter = findGutter(segments);
  if (gutter === null) return [[...segments].sort(fromTop)];
  const across = segments.filter(({ left, right }) => left < gutter && right > gutter).sort(fromTop);
  const parts: Segment[][] = [];
  let whole: Segment[] = [];
  const endWhole = () => {
    if (whole.length > 0) parts.push(whole);
    whole = [];
  };
  for (const [band, top] of [-Infinity, ...across.map(({ baseline }) => baseline)].entries()) {
    const bottom = across[band]?.baseline ?? Infinity;
    const inside = segments.filter((one) => one.baseline > top && one.baseline < bottom && !across.includes(one));
    whole.push(...across.slice(band - 1, band).filter(() => band > 0));
    const left = inside.filter(({ right }) => right <= gutter);
    const right = inside.filter((segment) => segment.left >= gutter);
    if (left.length === 0 || right.length === 0) whole.push(...inside.sort(fromTop));
    else {
      endWhole();
      parts.push(...readingOrder(left), ...readingOrder(right));
    }
  }
  endWhole();
  return parts;
}

/** Where an empty strip runs down between two columns of text, or null. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < leastInAll) return null;
  const least = Math.min(...segments.map(({ left }) => left));
  const most = Math.max(...segments.map(({ right }) => right));
  const width = most - least;
  let best: { middle: number; crossing: number } | null = null;
  let empty = { from: least, crossing: Infinity };
  for (let x = least + width * 0.2; x < most - width * 0.2; x += stepPoints) {
    const crossing = segments.filter(({ left, right }) => left < x && right > x).length;
    if (crossing !== empty.crossing) empty = { from: x, crossing };
    const middle = (empty.from + x) / 2;
    const wide = x - empty.from >= leastGutter;
    if (wide && (best === null || crossing <= best.crossing) && areColumns(segments, middle))
      best = { middle, crossing };
  }
  return best === null ? null : best.middle;
}

function areColumns(segments: readonly Segment[], gutter: number): boolean {
  const left = segments.filter(({ right }) => right <= gutter);
  const right = segments.filter((segment) => segment.left >= gutter);
  if (segments.length - left.length - right.length > segments.length * mostAcross) return false;
  if (left.length + right.length < leastInAll) return false;
  return (
    [left, right].every((side) => side.length >= leastLines && fillOf(side) >= fullEnough) && sideBySide(left, right)
  );
}

/** How much of their column's width the middle line fills. */
function fillOf(side: readonly Segment[]): number {
  const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left));
  const widths = side.map(({ left, right }) => right - left).sort((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) / Math.max(width, 1);
}

function sideBySide(left: readonly Segment[], right: readonly Segment[]): boolean {
  const rangeOf = (side: readonly Segment[]) => {
    const baselines = side.map(({ baseline }) => baseline);
    return { top: Math.min(...baselines), bottom: Math.max(...baselines) };
  };
  const [one, other] = [rangeOf(left), rangeOf(right)];
  return Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top);
}

function fromTop(a: Segment, b: Segment): number {
  const sameLine = Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * 0.35;
  return sameLine ? a.left - b.left : a.baseline - b.baseline;
}
