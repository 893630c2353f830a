import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Block } from "#app/domain/documents/block.ts";
import type { ReadDocument, ReadPage } from "../read-page.ts";
import { blocksFromLines } from "./blocks-from-lines.ts";
import { blocksFromTags } from "./blocks-from-tags.ts";
import { measureLetters, type LetterSizes } from "./letter-sizes.ts";
import { furnitureOf } from "./page-furniture.ts";
import type { PdfPage } from "./read-pdf-page.ts";
import { readingOrder } from "./reading-order.ts";

const tinyPoints = 8.5;
const tinyLetters = 40; // a page number or a mark in a corner is not text that anyone must read
const mostTagged = 0.7; // of the letters: fewer, and the tags are not to be trusted

/** The pages of a PDF, from its tags where they hold the text, else from where the lines stand. */
export async function readPdf(pdf: PDFDocumentProxy, read: readonly PdfPage[]): Promise<ReadDocument> {
  const { body } = measureLetters(read.flatMap(({ segments }) => segments));
  const isFurniture = furnitureOf(read, body);
  const kept = read.map((page) => ({
    ...page,
    segments: page.segments.filter((segment) => !isFurniture(segment, page.height)),
  }));
  const sizes = measureLetters(kept.flatMap(({ segments }) => segments));
  const marked = await isMarked(pdf);
  const pages = kept.map((page, index) => pageOf(page, index + 1, sizes, marked));
  return { pages, language: await languageOf(pdf), tagged: marked };
}

function pageOf(page: PdfPage, number: number, sizes: LetterSizes, marked: boolean): ReadPage {
  const all = blocksOf(page, sizes, marked);
  const at = all.findIndex(({ kind }) => kind === "heading");
  const heading = all[at];
  const isFirst = at === 0 || (at > 0 && all.slice(0, at).every(({ kind }) => kind === "picture"));
  const title = heading?.kind === "heading" && isFirst ? heading.text : "";
  return {
    number,
    kind: "page",
    title,
    hidden: false,
    blocks: title === "" ? all : all.filter((_, index) => index !== at),
    notes: [],
    tinyText: lettersBelow(page, tinyPoints) > tinyLetters,
    scanned: page.scanned,
  };
}

function blocksOf(page: PdfPage, sizes: LetterSizes, marked: boolean): Block[] {
  if (marked && page.tags !== null && shareTagged(page) >= mostTagged) return blocksFromTags(page.tags, page.tagged);
  return blocksFromLines(readingOrder(page.segments), sizes);
}

function shareTagged({ tagged, segments }: PdfPage): number {
  const letters = (texts: Iterable<string>) => [...texts].join("").replace(/\s+/g, "").length;
  const all = letters(segments.map(({ text }) => text));
  return all === 0 ? 1 : letters(tagged.values()) / all;
}

function lettersBelow({ segments }: PdfPage, points: number): number {
  return segments.filter(({ size }) => size < points).reduce((sum, { text }) => sum + text.length, 0);
}

/** The package's types say that this is a record; it is a map. */
async function isMarked(pdf: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await pdf.getMarkInfo();
  return info instanceof Map && info.get("Marked") === true;
}

async function languageOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const info = (await pdf.getMetadata()).info as { Language?: unknown };
  return typeof info.Language === "string" && info.Language !== "" ? info.Language : null;
}
