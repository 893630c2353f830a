import type { CopyItem, CopyLine } from "#app/domain/record/record-copy.ts";
import type { Services } from "#app/services.ts";
import type { Tracked } from "#db/queries/tracking.ts";

/** What a copy is made from: the rows at one moment, and the words for their codes. */
export type CopySource = {
  services: Pick<Services, "content" | "flows" | "calendar">;
  db: Services["db"]["read"];
  tracked: Tracked;
};

/** An item that is always given, unless it says otherwise. */
export function item(
  given: Pick<CopyItem, "key" | "what" | "at" | "by"> &
    Partial<Pick<CopyItem, "about" | "hold" | "worry" | "file">> & { lines: readonly Told[] },
): CopyItem {
  return { about: null, hold: "never", worry: false, ...given, lines: given.lines.flatMap(told) };
}

/** A line with nothing to say is left out. */
type Told = readonly [label: string, words: string | null | undefined];

function told([label, words]: Told): CopyLine[] {
  return words === null || words === undefined || words === "" ? [] : [{ label, words }];
}
