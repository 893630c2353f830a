import type { Run } from "./block.ts";
import { normaliseLines } from "./normalise-text.ts";

/** Runs as they are kept: text made plain, neighbours with the same link joined, only links that a reader may follow. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { text, href } of runs) {
    const plain = normaliseLines(text).replace(/\s+/g, " ");
    const last = joined.at(-1);
    const safe = href !== undefined && isSafe(href) ? href : undefined;
    if (last !== undefined && last.href === safe) last.text = (last.text + plain).replace(/ {2,}/g, " ");
    else if (plain !== "") joined.push(safe === undefined ? { text: plain } : { text: plain, href: safe });
  }
  return trimEnds(joined);
}

/** Only the web, mail and telephone: a link in a file may name anything. */
function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)[^\s<>"]+$/i.test(href);
}

function trimEnds(runs: Run[]): Run[] {
  const first = runs[0];
  if (first !== undefined) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== "");
}
