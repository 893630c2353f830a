import type { Block, ListItem } from "../block.ts";
import type { DocumentPage } from "../reading.ts";
import { findPersonalData, type PersonalDataFinding } from "./find-personal-data.ts";
import { noPublicContacts, type PublicContacts } from "./personal-data.ts";

/** Where in a document something was found. `page` is null for the file's own name; `hidden` for a slide that is not shown. */
export type GuardFinding = PersonalDataFinding & {
  page: number | null;
  where: "title" | "text" | "notes" | "alt-text" | "link" | "file-name";
  hidden: boolean;
};

type GuardedPage = Pick<DocumentPage, "number" | "title" | "blocks" | "notes" | "hidden">;

/**
 * Reads everything that goes out with a document before anyone sees it: pages and slides, hidden ones too, notes, alt texts,
 * links and the file's name. Places count letters in the piece of text they stand in: a paragraph, a point, a table's row.
 */
export function guardDocument(
  document: { name: string; pages: readonly GuardedPage[] },
  known: PublicContacts = noPublicContacts,
): GuardFinding[] {
  const inName = findPersonalData(plainName(document.name), known).map((finding) => ({
    ...finding,
    page: null,
    where: "file-name" as const,
    hidden: false,
  }));
  return [...inName, ...document.pages.flatMap((page) => guardPage(page, known))];
}

function guardPage(page: GuardedPage, known: PublicContacts): GuardFinding[] {
  const pieces: [GuardFinding["where"], string][] = [
    ["title", page.title],
    ...page.blocks.flatMap((block) => piecesOf(block, "text")),
    ...page.notes.flatMap((block) => piecesOf(block, "notes")),
  ];
  return pieces.flatMap(([where, text]) =>
    findPersonalData(text, known).map((finding) => ({ ...finding, page: page.number, where, hidden: page.hidden })),
  );
}

function piecesOf(block: Block, where: "text" | "notes"): [GuardFinding["where"], string][] {
  switch (block.kind) {
    case "paragraph":
      return [[where, block.runs.map(({ text }) => text).join("")], ...block.runs.flatMap(linkOf)];
    case "list":
      return block.items.flatMap((item) => pointsOf(item).map((text): [typeof where, string] => [where, text]));
    case "table":
      // A row is read with its header, since "Date of birth" often stands only there.
      return block.rows.map((row) => [
        where,
        row.map((cell, at) => [block.header[at], cell].filter(Boolean).join(": ")).join(" | "),
      ]);
    case "picture":
      return block.alt === null ? [] : [["alt-text", block.alt]];
    default:
      return [[where, block.text]];
  }
}

/** A link to a mail address or telephone hides it behind other words. */
function linkOf({ text, href }: { text: string; href?: string }): [GuardFinding["where"], string][] {
  const goal = /^(?:mailto|tel):([^?]+)/i.exec(href ?? "")?.[1];
  return goal === undefined || text.includes(goal) ? [] : [["link", goal]];
}

function pointsOf(item: ListItem): string[] {
  return [item.text, ...(item.list?.items ?? []).flatMap(pointsOf)];
}

/** In names of files words are parted by anything but spaces. As long as the name, so that places fit it. */
function plainName(name: string): string {
  return name.replace(/[_+]/g, " ");
}
