/** A stretch of text on one line of a page, in points from the top left. `size` is the letters' height. */
export type Segment = { text: string; left: number; right: number; baseline: number; size: number; bold: boolean };

/** A letter run as the PDF holds it, already turned the right way up. */
export type Glyphs = {
  text: string;
  left: number;
  width: number;
  baseline: number;
  size: number;
  bold: boolean;
};

/** Runs that stand side by side on one line are one segment; a wide gap, as between columns, parts them. */
export function joinGlyphs(runs: readonly Glyphs[]): Segment[] {
  const segments: Segment[] = [];
  for (const run of runs) {
    const last = segments.at(-1);
    if (last !== undefined && follows(last, run)) extend(last, run);
    else if (run.text.trim() !== "") segments.push({ ...run, text: run.text.trimStart(), right: run.left + run.width });
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trimEnd() }));
}

function follows(last: Segment, run: Glyphs): boolean {
  const size = Math.max(last.size, run.size);
  const gap = run.left - last.right;
  return Math.abs(last.baseline - run.baseline) < size * 0.35 && gap > -size * 0.5 && gap < size * 1.2;
}

function extend(last: Segment, run: Glyphs): void {
  const gap = run.left - last.right;
  const parted = gap > run.size * 0.15 && !last.text.endsWith(" ") && !run.text.startsWith(" ");
  last.text += (parted ? " " : "") + run.text;
  last.right = Math.max(last.right, run.left + run.width);
  if (run.text.trim() === "") return;
  last.bold &&= run.bold;
  last.size = Math.max(last.size, run.size);
}
