import type { WordChange } from "./page-change.ts";

const around = 80; // letters on each side of a change that show where it stands

/** Leaves of what stayed the same only what stands beside a change; "…" is where the rest was. */
export function withLittleAround(changes: readonly WordChange[]): WordChange[] {
  return changes.map((change, index) => {
    if (change.kind !== "same") return change;
    const [isFirst, isLast] = [index === 0, index === changes.length - 1];
    if (change.text.length <= (isFirst || isLast ? around : 2 * around)) return change;
    return { ...change, text: `${isFirst ? "" : headOf(change.text)}…${isLast ? "" : tailOf(change.text)}` };
  });
}

/** Cut between words where there is a gap to cut at. */
function headOf(text: string): string {
  const cut = text.slice(0, around);
  const gap = cut.search(/\s\S*$/);
  return gap < 1 ? cut : cut.slice(0, gap + 1);
}

function tailOf(text: string): string {
  const cut = text.slice(-around);
  const gap = cut.search(/\s/);
  return gap < 0 ? cut : cut.slice(gap);
}
