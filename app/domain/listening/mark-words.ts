import { coveredBy } from "#app/domain/listening/covered-by.ts";
import type { Lexicon, ScopeMark } from "#app/domain/listening/lexicon.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { Word } from "#app/domain/listening/word.ts";

/** What the scope's own phrases say about the words, found in one pass. Places are indexes of words. */
export type Marks = {
  stretchStart(at: number): number;
  /** Inside "can't stop" and its like. */
  notNegating(at: number): boolean;
  pastNear(from: number, to: number, reach: number): boolean;
  pastRightAfter(to: number): boolean;
  presentIn(at: number): boolean;
  storyIn(at: number): boolean;
  /** "If I wanted to" just before or over the beginning of the words. */
  supposedBefore(from: number, to: number): boolean;
  /** Whether someone else's saying ends right before. */
  saidByOther(at: number): boolean;
};

export function markWords(words: readonly Word[], matches: readonly Match[], { purposes }: Lexicon): Marks {
  const stretch = stretchStarts(words);
  const startOf = (at: number) => stretch[at] ?? 0;
  const found = findMarks(matches, purposes, startOf);
  const notNegating = new Set(found["not-negating"].flatMap(({ from, to }) => rangeOf(from, to)));
  const endsOf = (mark: ScopeMark) => new Set(found[mark].map(({ to }) => to));
  const stretchesOf = (marks: readonly Match[]) => new Set(marks.map(({ from }) => startOf(from)));
  // "Fine now" is past, though "now" alone is present.
  const isPastMark = coveredBy(words, found.past);
  const present = stretchesOf(found.present.filter((match) => !isPastMark(match)));
  const story = stretchesOf(found.story);
  const supposedEnds = endsOf("supposed");
  const saidEnds = endsOf("said-by-other");
  const pastBegins = new Set(found.past.map(({ from }) => from));
  const nearest = nearestPlaces(words.length, [...endsOf("past")]);
  return {
    stretchStart: startOf,
    notNegating: (at) => notNegating.has(at),
    pastNear: (from, to, reach) => nearest(from, to, reach).some((at) => startOf(at) === startOf(from)),
    pastRightAfter: (to) => rangeOf(to + 1, to + 2).some((at) => pastBegins.has(at) && startOf(at) === startOf(to)),
    presentIn: (at) => present.has(startOf(at)),
    storyIn: (at) => story.has(startOf(at)),
    supposedBefore: (from, to) =>
      rangeOf(Math.max(startOf(from), from - 3), Math.min(to, from + 2)).some((at) => supposedEnds.has(at)),
    saidByOther: (at) => rangeOf(Math.max(startOf(at), at - 3), at - 1).some((end) => saidEnds.has(end)),
  };
}

/** The marks by kind; one that reaches over a pause counts for nothing. */
function findMarks(
  matches: readonly Match[],
  purposes: Lexicon["purposes"],
  startOf: (at: number) => number,
): Record<ScopeMark, Match[]> {
  const found: Record<ScopeMark, Match[]> = {
    "not-negating": [],
    past: [],
    present: [],
    supposed: [],
    story: [],
    "said-by-other": [],
  };
  for (const match of matches) {
    const purpose = purposes[match.purpose];
    if (purpose?.kind === "mark" && startOf(match.from) === startOf(match.to)) found[purpose.mark].push(match);
  }
  return found;
}

/** For each word, the first word of its stretch. */
function stretchStarts(words: readonly Word[]): number[] {
  let start = 0;
  return words.map(({ before }, at) => {
    if (before === "hard" || before === "soft") start = at;
    return start;
  });
}

/** The marks nearest to both ends of a match, not farther than the reach. */
function nearestPlaces(
  length: number,
  places: readonly number[],
): (from: number, to: number, reach: number) => number[] {
  const at = new Set(places);
  const before: number[] = [];
  const after: number[] = [];
  for (let place = 0, last = -Infinity; place < length; place += 1) {
    if (at.has(place)) last = place;
    before.push(last);
  }
  for (let place = length - 1, next = Infinity; place >= 0; place -= 1) {
    if (at.has(place)) next = place;
    after[place] = next;
  }
  return (from, to, reach) => {
    const found = [before[to] ?? -Infinity, after[from] ?? Infinity];
    return found.filter((place) => place >= from - reach && place <= to + reach);
  };
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
