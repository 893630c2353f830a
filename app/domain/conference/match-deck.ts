/** A session as a deck's file name may speak of it. */
export type MatchSession = {
  id: string;
  number: number;
  title: string;
  startsMinutes: number;
  speakers: readonly string[];
};

export type DeckMatch =
  { kind: "one"; sessionId: string } | { kind: "several"; sessionIds: string[] } | { kind: "none" };

/** How strongly each kind of sign in a name speaks for a session; 0: not at all. */
type Signs = { number: number; time: number; title: number; speaker: number };

const leastOfTitle = 0.6;
const small = new Set(
  "a an and are as at by for from how in into is it of on or our the to with we what your".split(" "),
);

/**
 * The session that a deck was shown in, by its file's name: the session's number, its time ("09.30"), words of its title,
 * names of its speakers. One session is found only when everything that speaks for another speaks for it as well, and
 * something more does: a deck that fits two is never guessed.
 */
export function matchDeck(fileName: string, sessions: readonly MatchSession[]): DeckMatch {
  const stem = fileName.replace(/\.[^.]{1,5}$/, "");
  const fitting = sessions
    .map((session) => ({ id: session.id, signs: signsOf(stem, session) }))
    .filter(({ signs }) => Object.values(signs).some((sign) => sign > 0));
  const best = fitting.filter(({ signs }) => !fitting.some((other) => isStronger(other.signs, signs)));
  const [first, ...others] = best;
  if (first === undefined) return { kind: "none" };
  return others.length === 0
    ? { kind: "one", sessionId: first.id }
    : { kind: "several", sessionIds: best.map(({ id }) => id) };
}

function isStronger(one: Signs, other: Signs): boolean {
  const kinds = ["number", "time", "title", "speaker"] as const;
  return kinds.every((kind) => one[kind] >= other[kind]) && kinds.some((kind) => one[kind] > other[kind]);
}

function signsOf(stem: string, session: MatchSession): Signs {
  const words = new Set(wordsOf(stem));
  const speakers = session.speakers.map((name) => nameIn(words, name));
  return {
    number: numbersIn(stem).includes(session.number) ? 1 : 0,
    time: timesIn(stem).includes(session.startsMinutes) ? 1 : 0,
    title: titleIn(words, session.title),
    speaker: Math.max(0, ...speakers),
  };
}

/** "Session 7" anywhere, or a number of up to three figures that the name begins with and that is no time. */
function numbersIn(stem: string): number[] {
  const named = [...stem.matchAll(/(?:session|sess)[\s._#-]*0*(\d{1,3})(?!\d)/giu)].map(([, number]) => Number(number));
  const first = /^\s*[#s]?0*(\d{1,3})(?!\d|[.:h]\d\d(?!\d))/iu.exec(stem)?.[1];
  return first === undefined ? named : [...named, Number(first)];
}

/** "09.30", "9:30", "9h30", and "0930" where it stands alone. In minutes since midnight. */
function timesIn(stem: string): number[] {
  const found = stem.matchAll(/(?<!\d)([01]?\d|2[0-3])(?:[.:h]([0-5]\d)|(?<=\d\d)([0-5]\d))(?!\d)/giu);
  return [...found].map(([, hours, apart, together]) => Number(hours) * 60 + Number(apart ?? together));
}

/** How much of a title's words stand in a name, when it is most of them. */
function titleIn(words: ReadonlySet<string>, title: string): number {
  const own = [...new Set(wordsOf(title).filter((word) => word.length > 1 && !small.has(word)))];
  if (own.length === 0) return 0;
  const share = own.filter((word) => words.has(word)).length / own.length;
  return share >= leastOfTitle ? share : 0;
}

/** 2: every part of somebody's name stands there; 1: their surname does. */
function nameIn(words: ReadonlySet<string>, name: string): number {
  const parts = wordsOf(name).filter((part) => !["dr", "mr", "mrs", "ms", "prof"].includes(part));
  const surname = parts.at(-1);
  if (surname === undefined || surname.length < 3 || !words.has(surname)) return 0;
  return parts.length > 1 && parts.every((part) => words.has(part)) ? 2 : 1;
}

/** Words as people run them together in names of files: "JaneSmith_loneliness" is three. Accents and apostrophes go. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
