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

/** Everybody who agreed with their name, once, and that others did without. */
export function creditLines(words: readonly Pick<TakenWords, "by">[]): string[] {
  const names = namesOf(words);
  const unnamed = words.some(({ by }) => by === null);
  const who = names.length === 0 ? "Members who do not give their names" : new Intl.ListFormat("en-GB").format(names);
  const others = unnamed && names.length > 0 ? ", and members who do not give their names" : "";
  return [`${who}${others}. Each of them has agreed that their words stand here.`];
}

/** The names, each once, in the order of their words. */
export function namesOf(words: readonly Pick<TakenWords, "by">[]): string[] {
  return [...new Set(words.flatMap(({ by }) => by ?? []))];
}
