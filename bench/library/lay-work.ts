import type { Block } from "#app/domain/documents/block.ts";
import { allowedTypes } from "#app/domain/documents/file-types.ts";
import { rowOf } from "#app/domain/search/place-in-library.ts";
import type { Row, Rows } from "./rows.ts";

export const laidAt = Date.parse("2026-05-06T12:00:00Z");

export type Work = {
  number: number;
  memberId: string;
  title: string;
  summary: string;
  tags: Readonly<Record<string, string>>;
  /** A named member has looked through it. */
  released: boolean;
  /** What is said of it otherwise than of a sample that everyone may see. */
  over: Row;
};

/** A resource with its one version, in the tables and in the index as acts leave them. Its id is `bench-NUMBER`. */
export function layWork(rows: Rows, { number, memberId, title, summary, tags, released, over }: Work): void {
  const id = `bench-${number}`;
  const said = { title, summary, type: "", language: "en", made_on: "" };
  const may = { licence: "CC-BY-4.0", permission: "made-by-us", notes_allowed: 0, visibility: "public" };
  const whose = { author: "", organisation: "", contact: "", credit: "" };
  const left = { kind: "file", ...whose, sample: 1, views: 0, downloads: 0 };
  const checked = { published_at: laidAt - number * 60_000, checked_at: laidAt, review_due_on: "2030-01-01" };
  const made = { created_at: laidAt, changed_at: laidAt, created_by: memberId };
  rows.insert("resources", { id, number, ...said, ...may, ...left, ...checked, ...made, ...over });
  rows.insert("resource_owners", { resource_id: id, member_id: memberId, since: laidAt });
  for (const [facet, value] of Object.entries(tags)) rows.insert("resource_tags", { resource_id: id, facet, value });
  const version = { id, resource_id: id, number: 1, why: "" };
  rows.insert("resource_versions", { ...version, made_at: laidAt, made_by: memberId });
  const confirmed = { id, version_id: id, member_id: memberId, findings: 0, at: laidAt };
  if (released) rows.insert("release_confirmations", confirmed);
  rows.index(rowOf({ number, file: 0, page: 0 }), { title, words: summary, more: Object.values(tags).join("\n") });
}

export type LaidFile = {
  number: number; // of the resource
  file: number;
  kind: "page" | "slide";
  pages: readonly { title: string; text: string }[];
  /** Ids of stored files; the same for every page. */
  picture: string | null;
  thumbnail: string | null;
};

/** A file of a work that was read into pages. */
export function layFile(rows: Rows, { number, file, kind, pages, picture, thumbnail }: LaidFile): void {
  const version = `bench-${number}`;
  const id = `${version}-${file}`;
  rows.insert("stored_files", { id, bytes: 100_000, sha256: id.padStart(64, "0"), created_at: laidAt });
  const read = { state: "read", done: pages.length, of: pages.length, language: "en", pictures: "card" };
  rows.insert("documents", { id, stored_id: id, ...read, changed_at: laidAt });
  const is = { name: `${id}.pdf`, media_type: allowedTypes.pdf, scan: "not-scanned" };
  rows.insert("resource_files", { id, version_id: version, position: file - 1, stored_id: id, document_id: id, ...is });
  for (const [index, { title, text }] of pages.entries()) {
    const page = index + 1;
    const blocks = JSON.stringify([{ kind: "paragraph", runs: [{ text }] }] satisfies Block[]);
    const own = `${id}-${page}`;
    const said = { title, blocks, notes: "[]", hidden: 0, fingerprint: own };
    const shown = { picture_id: picture, thumbnail_id: thumbnail };
    rows.insert("document_pages", { id: own, document_id: id, number: page, kind, ...said, ...shown });
    rows.index(rowOf({ number, file, page }), { title, words: text, more: "" });
  }
}
