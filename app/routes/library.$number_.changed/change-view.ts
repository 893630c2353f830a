import { blockLines, pageWords } from "#app/domain/documents/page-words.ts";
import { withLittleAround } from "#app/domain/documents/with-little-around.ts";
import type { PageChange, WordChange } from "#app/domain/documents/page-change.ts";
import type { FileChanges } from "#app/routes/library/changes-between.ts";
import type { Services } from "#app/services.ts";
import type { ReadPage } from "#db/queries/library/pages.ts";

type Which = { number: number; from: number; to: number };

/** One change as its page shows it: what it is, where to look, and the words before and after; null where none changed. */
export type ChangeView = {
  says: string;
  links: { text: string; to: string }[];
  words: WordChange[] | null;
  notes: WordChange[] | null;
};

export function changeView(
  services: Services,
  which: Which,
  { pages, places }: FileChanges,
  { says, change }: FileChanges["changes"][number],
): ChangeView {
  const before = pageAt(pages.before, numberBefore(change));
  const after = pageAt(pages.after, numberAfter(change));
  const to = (page: ReadPage, version: number, place: number | null) =>
    `/library/${which.number}/s/${page.number}?v=${version}&f=${place ?? 1}`;
  const links = [
    ...(before === null
      ? []
      : [{ text: `Before, in version ${which.from}`, to: to(before, which.from, places.before) }]),
    ...(after === null ? [] : [{ text: `Now, in version ${which.to}`, to: to(after, which.to, places.after) }]),
  ];
  if (before === null || after === null) return { says, links, words: null, notes: null };
  const changed = (one: string, other: string) =>
    one === other ? null : withLittleAround(services.compare.words(one, other));
  return {
    says,
    links,
    words: changed(pageWords(before), pageWords(after)),
    notes: changed(blockLines(before.notes).join("\n"), blockLines(after.notes).join("\n")),
  };
}

function pageAt(pages: readonly ReadPage[], number: number | null): ReadPage | null {
  return pages.find((page) => page.number === number) ?? null;
}

function numberBefore(change: PageChange): number | null {
  return change.kind === "added" ? null : change.before;
}

function numberAfter(change: PageChange): number | null {
  return change.kind === "removed" ? null : change.after;
}
