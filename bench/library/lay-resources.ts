import type { Block } from "#app/domain/documents/block.ts";
import { allowedTypes } from "#app/domain/documents/file-types.ts";
import type { Vocabulary } from "#app/domain/library/vocabulary.ts";
import { rowOf } from "#app/domain/search/place-in-library.ts";
import type { Rows } from "./rows.ts";
import { makeWords } from "./words.ts";

export const size = { resources: 5_000, pages: 10, posts: 20 };

const at = Date.parse("2026-05-06T12:00:00Z");
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
  const id = `bench-${number}`;
  const some = (list: readonly { id: string }[]) => list[Math.floor(words.chance() * list.length)]?.id ?? "";
  const [title, summary] = [words.text(6), words.text(25)];
  const said = { title, summary, type: some(vocabulary.types), language: "en", made_on: String(2015 + (number % 12)) };
  const may = { licence: "CC-BY-4.0", permission: "made-by-us", notes_allowed: 0, visibility: "public" };
  const left = {
    kind: "file",
    author: "",
    organisation: "",
    contact: "",
    credit: "",
    sample: 1,
    views: 0,
    downloads: 0,
  };
  const checked = { published_at: at - number * 60_000, checked_at: at, review_due_on: "2030-01-01" };
  const made = { created_at: at, changed_at: at, created_by: memberId };
  rows.insert("resources", { id, number, ...said, ...may, ...left, ...checked, ...made });
  rows.insert("resource_owners", { resource_id: id, member_id: memberId, since: at });
  const tags = { topic: some(vocabulary.topics), audience: some(vocabulary.audiences), place: some(vocabulary.places) };
  for (const [facet, value] of Object.entries(tags)) rows.insert("resource_tags", { resource_id: id, facet, value });
  const version = { id, resource_id: id, number: 1, why: "" };
  rows.insert("resource_versions", { ...version, made_at: at, made_by: memberId });
  rows.insert("release_confirmations", { id, version_id: id, member_id: memberId, findings: 0, at });
  rows.index(rowOf({ number, file: 0, page: 0 }), { title, words: summary, more: Object.values(tags).join("\n") });
  layFile({ rows, words, number, file: 1, count: size.pages, length: 90 });
  layFile({ rows, words, number, file: 2, count: size.posts, length: 45 });
}

type File = { rows: Rows; words: Words; number: number; file: number; count: number; length: number };

function layFile({ rows, words, number, file, count, length }: File): void {
  const version = `bench-${number}`;
  const id = `${version}-${file}`;
  rows.insert("stored_files", { id, bytes: 100_000, sha256: id.padStart(64, "0"), created_at: at });
  const read = { state: "read", done: count, of: count, language: "en", pictures: "card", changed_at: at };
  rows.insert("documents", { id, stored_id: id, ...read });
  const is = { name: `${id}.pdf`, media_type: allowedTypes.pdf, scan: "not-scanned" };
  rows.insert("resource_files", { id, version_id: version, position: file - 1, stored_id: id, document_id: id, ...is });
  for (let page = 1; page <= count; page++) {
    const [title, text] = [words.text(5), words.text(length)];
    const blocks = JSON.stringify([{ kind: "paragraph", runs: [{ text }] }] satisfies Block[]);
    const own = `${id}-${page}`;
    const said = { title, blocks, notes: "[]", hidden: 0, fingerprint: own };
    rows.insert("document_pages", { id: own, document_id: id, number: page, kind: "page", ...said });
    rows.index(rowOf({ number, file, page }), { title, words: text, more: "" });
  }
}
