import { diffWords } from "diff";
import type { WordChange } from "#app/domain/documents/page-change.ts";

const longest = 20_000; // letters of both; more, and each is shown as a whole
const mostEdits = 300; // the time that it takes grows with their square

/** What changed from one text to another, word by word; the whole of both where nearly everything did. */
export function wordChanges(before: string, after: string): WordChange[] {
  const short = before.length + after.length <= longest;
  const parts = short ? diffWords(before, after, { maxEditLength: mostEdits }) : undefined;
  if (parts === undefined) {
    const whole: WordChange[] = [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
    return whole.filter(({ text }) => text !== "");
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
