import { wordsToTake } from "./words-to-take.ts";

/** Words that their writer said yes to; `by`: their name, or null where it does not stand there. */
export type TakenWords = { number: number; thread: number; body: string; named: readonly string[]; by: string | null };

/** What the resource of a discussion says, part by part. */
export type DiscussionParts = {
  inShort: string[];
  posts: { heading: string; words: string[] }[];
  credits: string[];
};

/**
 * A discussion as it stands in the library: in short, the question, the answers in order, and whose words they are. The
 * discussion's first post is its question; without it everything is an answer. Source: community.md D26.
 */
export function discussionParts({
  inShort,
  words,
}: {
  inShort: string;
  words: readonly TakenWords[];
}): DiscussionParts {
  const first = words.find(({ number }) => number === 1);
  const answers = words.filter((one) => one !== first);
  const question = first === undefined ? [] : [{ heading: `The question, by ${nameOf(first)}`, words: toTake(first) }];
  const rest = answers.map((one, index) => ({
    heading: `${answers.length === 1 ? "The answer" : `Answer ${index + 1}`}, by ${nameOf(one)}`,
    words: toTake(one),
  }));
  return {
    inShort: inShort === "" ? [] : wordsToTake(inShort, []),
    posts: [...question, ...rest],
    credits: creditLines(words),
  };
}

function toTake({ body, named }: TakenWords): string[] {
  return wordsToTake(body, named);
}

function nameOf({ by }: TakenWords): string {
  return by ?? "a member";
}

function creditLines(words: readonly TakenWords[]): string[] {
  return [`${sayWriters(words)}. Each of them has agreed that their words stand here.`];
}

/** Everybody who agreed with their name, once, in the order of their words; and that others did without. */
export function sayWriters(words: readonly Pick<TakenWords, "by">[]): string {
  const names = [...new Set(words.flatMap(({ by }) => by ?? []))];
  if (names.length === 0) return "Members who do not give their names";
  const others = words.some(({ by }) => by === null) ? ", and members who do not give their names" : "";
  return `${new Intl.ListFormat("en-GB").format(names)}${others}`;
}
