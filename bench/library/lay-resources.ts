import type { Vocabulary } from "#app/domain/library/vocabulary.ts";
import { layFile, layWork } from "./lay-work.ts";
import type { Rows } from "./rows.ts";
import { makeWords } from "./words.ts";

export const size = { resources: 5_000, pages: 10, posts: 20 };

type Words = ReturnType<typeof makeWords>;
type Given = { rows: Rows; vocabulary: Vocabulary; memberId: string };

/**
 * 5,000 resources that everyone may see, each with a file of 10 pages, and with a second file of 20 short pages that stand
 * for posts: 50,000 pages and 100,000 rows of the length of a post, in the tables and in the index as acts leave them.
 */
export function layResources(given: Given): void {
  const words = makeWords(1);
  for (let number = 1; number <= size.resources; number++) layOne(given, words, number);
}

function layOne({ rows, vocabulary, memberId }: Given, words: Words, number: number): void {
  const some = (list: readonly { id: string }[]) => list[Math.floor(words.chance() * list.length)]?.id ?? "";
  const [title, summary] = [words.text(6), words.text(25)];
  const over = { type: some(vocabulary.types), made_on: String(2015 + (number % 12)) };
  const tags = { topic: some(vocabulary.topics), audience: some(vocabulary.audiences), place: some(vocabulary.places) };
  layWork(rows, { number, memberId, title, summary, tags, released: true, over });
  const pages = (count: number, length: number) =>
    Array.from({ length: count }, () => ({ title: words.text(5), text: words.text(length) }));
  const plain = { number, kind: "page", picture: null, thumbnail: null } as const;
  layFile(rows, { ...plain, file: 1, pages: pages(size.pages, 90) });
  layFile(rows, { ...plain, file: 2, pages: pages(size.posts, 45) });
}
