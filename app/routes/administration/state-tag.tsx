import { Tag, type TagColour } from "#app/ui/tag/tag.tsx";
import type { ListedEntry } from "./entries-to-confirm.ts";

const looks: Readonly<Record<ListedEntry["state"], { words: string; colour: TagColour }>> = {
  checked: { words: "Confirmed", colour: "green" },
  "not-yet-checked": { words: "Not confirmed yet", colour: "yellow" },
  "check-again": { words: "Confirm again: over 90 days", colour: "red" },
  missing: { words: "Missing", colour: "red" },
};

export function StateTag({ state }: { state: ListedEntry["state"] }) {
  const { words, colour } = looks[state];
  return <Tag colour={colour}>{words}</Tag>;
}
