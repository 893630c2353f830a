import { diffArrays } from "diff";
import { likeness, wordSet } from "#app/domain/documents/likeness.ts";
import type { PageChange } from "#app/domain/documents/page-change.ts";
import { blockLines, pageWords } from "#app/domain/documents/page-words.ts";
import type { DocumentPage } from "#app/domain/documents/reading.ts";

/** A page that may be shown; `notes` are empty for those who may not see them. */
export type ComparedPage = Pick<DocumentPage, "number" | "title" | "blocks" | "notes" | "fingerprint">;

type Known = { page: ComparedPage; words: ReadonlySet<string> };

const alike = 0.4; // of their words in common: less, and it is another page
const nearby = 20; // pages: further away only the same title is looked for, or a long file would take minutes
const mostEdits = 600; // in the order of pages; past it they are told apart by their words alone

/**
 * What changed between two versions, by page, in the order of the new one; pages that are the same are left out. Pages that
 * only count differently because others came or went have not moved. Hand in only pages that may be shown.
 */
export function compareVersions(old: readonly ComparedPage[], current: readonly ComparedPage[]): PageChange[] {
  const { same, removed, added } = apart(old, current);
  const changes = same.flatMap(([before, after]): PageChange[] =>
    notesOf(before) === notesOf(after) ? [] : [{ kind: "notes", before: before.number, after: after.number }],
  );
  const left = removed.map(withWords);
  const take = (known: Known) => left.splice(left.indexOf(known), 1);
  const open = added.filter((page) => {
    const moved = left.find((known) => known.page.fingerprint === page.fingerprint);
    if (moved === undefined) return true;
    take(moved);
    changes.push({ kind: "moved", before: moved.page.number, after: page.number });
    return false;
  });
  for (const page of open.map(withWords)) {
    const like = mostAlike(page, left);
    if (like === null) changes.push({ kind: "added", after: page.page.number });
    else {
      take(like);
      changes.push({ kind: "changed", before: like.page.number, after: page.page.number });
    }
  }
  changes.push(...left.map(({ page }): PageChange => ({ kind: "removed", before: page.number })));
  return changes.sort((a, b) => placeOf(a) - placeOf(b));
}

type Pages = readonly ComparedPage[];
type Apart = { same: [ComparedPage, ComparedPage][]; removed: ComparedPage[]; added: ComparedPage[] };

/** Pages that stand in both versions in the same order, and those that stand in one only. */
function apart(old: Pages, current: Pages): Apart {
  const comparator = (a: ComparedPage, b: ComparedPage) => a.fingerprint === b.fingerprint;
  const parts = diffArrays([...old], [...current], { comparator, maxEditLength: mostEdits });
  const found: Apart = { same: [], removed: [], added: [] };
  if (parts === undefined) return { ...found, removed: without(old, current), added: without(current, old) };
  let [before, after] = [0, 0];
  for (const part of parts) {
    const [taken, given] = [old.slice(before, before + part.count), current.slice(after, after + part.count)];
    if (part.removed) found.removed.push(...taken);
    else if (part.added) found.added.push(...given);
    else taken.forEach((page, index) => found.same.push([page, given[index] ?? page]));
    if (!part.added) before += part.count;
    if (!part.removed) after += part.count;
  }
  return found;
}

function without(pages: Pages, others: Pages): ComparedPage[] {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return pages.filter(({ fingerprint }) => !known.has(fingerprint));
}

function withWords(page: ComparedPage): Known {
  return { page, words: wordSet(pageWords(page)) };
}

/** The same title counts as half: a slide whose words were all put anew is still that slide. */
function mostAlike(known: Known, others: readonly Known[]): Known | null {
  const { page, words } = known;
  let best: { other: Known; score: number } | null = null;
  for (const other of others) {
    const sameTitle = page.title !== "" && page.title === other.page.title;
    if (!sameTitle && distance(known, other) > nearby) continue;
    const score = (sameTitle ? 0.5 : 0) + likeness(words, other.words);
    const isNearer = best !== null && score === best.score && distance(known, other) < distance(known, best.other);
    if (score >= alike && (best === null || score > best.score || isNearer)) best = { other, score };
  }
  return best === null ? null : best.other;
}

function distance(one: Known, other: Known): number {
  return Math.abs(one.page.number - other.page.number);
}

function notesOf({ notes }: ComparedPage): string {
  return blockLines(notes).join("\n");
}

/** In the order of the new version; a page that was taken out stands where it was. */
function placeOf(change: PageChange): number {
  return change.kind === "removed" ? change.before - 0.5 : change.after;
}
