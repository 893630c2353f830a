import type { Block } from "#app/domain/documents/block.ts";
import { blockLines } from "#app/domain/documents/page-words.ts";
import type { ReadPage } from "../read-page.ts";
import type { WordPart } from "./blocks-from-html.ts";

const longest = 6_000; // letters: about two printed pages
const longEnough = 1_500;

/**
 * Pages of a document that has none: cut at page breaks and before headings of the first level, and a long stretch without
 * either before a lower heading, or else between paragraphs. A title page without text goes with what follows it.
 */
export function cutIntoPages(parts: readonly WordPart[]): Omit<ReadPage, "number" | "tinyText">[] {
  const pages: Block[][] = [[]];
  let letters = 0;
  for (const part of parts) {
    const current = pages.at(-1) ?? [];
    if (part.kind === "page-break" ? current.length > 0 : startsPage(part, current, letters)) {
      pages.push([]);
      letters = 0;
    }
    if (part.kind === "page-break") continue;
    pages.at(-1)?.push(part);
    letters += blockLines([part]).join("\n").length;
  }
  return pages.filter((blocks) => blocks.length > 0).map(pageOf);
}

function startsPage(block: Block, current: readonly Block[], letters: number): boolean {
  const onlyHeadings = current.every(({ kind }) => kind === "heading");
  if (onlyHeadings) return false;
  if (block.kind === "heading") return block.level === 1 || (block.level <= 3 && letters > longEnough * block.level);
  return letters > longest;
}

function pageOf(blocks: Block[]): Omit<ReadPage, "number" | "tinyText"> {
  const [first, ...others] = blocks;
  const title = first?.kind === "heading" ? first.text : "";
  return {
    kind: "page",
    title,
    hidden: false,
    blocks: title === "" ? blocks : others,
    notes: [],
    scanned: false,
  };
}
