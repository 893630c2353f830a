import { diffArrays, diffWords } from "diff";
import { likeness } from "#app/domain/documents/likeness.ts";
import type { PageChange, WordChange } from "#app/domain/documents/page-change.ts";
import { pageWords } from "#app/domain/documents/page-words.ts";
import type { DocumentPage } from "#app/domain/documents/reading.ts";

type ComparedPage = Pick<DocumentPage, "number" | "title" | "blocks" | "fingerprint" | "hidden">;

const alike = 0.4; // of their words in common: less, and it is another page
const longestDiff = 20_000; // letters; more, and the page is shown as a whole

/**
 * What changed between two versions, by page, in the order of the new one; pages that are the same are left out. Pages that
 * only count differently because others came or went have not moved. Hidden slides are left out.
 */
export function compareVersions(old: readonly ComparedPage[], current: readonly ComparedPage[]): PageChange[] {
  const before = old.filter(({ hidden }) => !hidden);
  const after = current.filter(({ hidden }) => !hidden);
  const { removed, added } = apart(before, after);
  const changes: PageChange[] = [];
  const left = [...removed];
  const take = (page: ComparedPage) => left.splice(left.indexOf(page), 1);
  const open = added.filter((page) => {
    const moved = left.find(({ fingerprint }) => fingerprint === page.fingerprint);
    if (moved === undefined) return true;
    take(moved);
    changes.push({ kind: "moved", before: moved.number, after: page.number });
    return false;
  });
  for (const page of open) {
    const like = mostAlike(page, left);
    if (like === null) changes.push({ kind: "added", after: page.number });
    else {
      take(like);
      changes.push({ kind: "changed", before: like.number, after: page.number, words: wordChanges(like, page) });
    }
  }
  changes.push(...left.map(({ number }): PageChange => ({ kind: "removed", before: number })));
  return changes.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Pages that stand in one version only, once those that are the same in the same order are put aside. */
function apart(before: readonly ComparedPage[], after: readonly ComparedPage[]) {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => a.fingerprint === b.fingerprint });
  return {
    removed: parts.filter((part) => part.removed).flatMap(({ value }) => value),
    added: parts.filter((part) => part.added).flatMap(({ value }) => value),
  };
}

/** The same title counts as half: a slide whose words were all put anew is still that slide. */
function mostAlike(page: ComparedPage, others: readonly ComparedPage[]): ComparedPage | null {
  let best: { other: ComparedPage; score: number } | null = null;
  for (const other of others) {
    const title = page.title !== "" && page.title === other.title ? 0.5 : 0;
    const score = title + likeness(pageWords(page), pageWords(other));
    const isNearer = best !== null && score === best.score && distance(page, other) < distance(page, best.other);
    if (score >= alike && (best === null || score > best.score || isNearer)) best = { other, score };
  }
  return best === null ? null : best.other;
}

function distance(one: ComparedPage, other: ComparedPage): number {
  return Math.abs(one.number - other.number);
}

function wordChanges(before: ComparedPage, after: ComparedPage): WordChange[] {
  const [old, current] = [pageWords(before), pageWords(after)];
  if (old.length + current.length > longestDiff)
    return [
      { kind: "removed", text: old },
      { kind: "added", text: current },
    ];
  return diffWords(old, current).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

/** In the order of the new version; a page that was taken out stands where it was. */
function placeOf(change: PageChange): number {
  return change.kind === "removed" ? change.before - 0.5 : change.after;
}
