import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { normaliseText } from "#app/domain/documents/normalise-text.ts";
import { pageWords } from "#app/domain/documents/page-words.ts";
import type { ReadPage } from "../read-page.ts";

const searched = 24; // letters of a page's beginning, without spaces

/**
 * Which page of a PDF shows which page of the file it was made from. Slides go by their number, with or without the hidden
 * ones; a Word document's parts go by where their first words stand.
 * @returns null when the PDF is of something else.
 */
export async function matchPages(pages: readonly ReadPage[], pdf: PDFDocumentProxy): Promise<(number | null)[] | null> {
  if (pages.every(({ kind }) => kind === "page")) return matchByWords(pages, pdf);
  const shown = pages.filter(({ hidden }) => !hidden);
  if (pdf.numPages !== shown.length && pdf.numPages !== pages.length) return null;
  const isShort = pdf.numPages === shown.length;
  const matched = pages.map((page) => (page.hidden ? null : isShort ? shown.indexOf(page) + 1 : page.number));
  return (await haveTitles(pages, matched, pdf)) ? matched : null;
}

/** A deck of the same length is another deck unless most titles stand where they should. */
async function haveTitles(pages: readonly ReadPage[], matched: readonly (number | null)[], pdf: PDFDocumentProxy) {
  let titles = 0;
  let found = 0;
  for (const [index, { title }] of pages.entries()) {
    const number = matched[index] ?? null;
    if (number === null || title === "") continue;
    titles += 1;
    if ((await wordsOf(pdf, number)).includes(squeeze(title))) found += 1;
  }
  return found * 2 >= titles;
}

async function matchByWords(pages: readonly ReadPage[], pdf: PDFDocumentProxy): Promise<(number | null)[] | null> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) texts.push(await wordsOf(pdf, number));
  let from = 0;
  const matched = pages.map((page) => {
    const wanted = squeeze(pageWords(page)).slice(0, searched);
    const at = wanted === "" ? -1 : texts.findIndex((text, index) => index >= from && text.includes(wanted));
    if (at >= 0) from = at;
    return at < 0 ? null : at + 1;
  });
  return matched.some((number) => number !== null) ? matched : null;
}

async function wordsOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return squeeze(items.map((item) => ("str" in item ? item.str : "")).join(""));
}

function squeeze(text: string): string {
  return normaliseText(text).replace(/\s+/g, "").toLowerCase();
}
