import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PictureNames } from "../process/messages.ts";
import type { ReadTask } from "../read-file-into-pages.ts";
import type { ReadPage } from "../read-page.ts";
import { drawCard } from "./draw-card.ts";
import { matchPages } from "./match-pages.ts";
import { savePicture } from "./save-picture.ts";

type Drawn = { names: PictureNames[]; pictures: "rendered" | "twin" | "card" };
type Source = { pdf: PDFDocumentProxy; pages: (number | null)[]; pictures: "rendered" | "twin" };

/** Pictures of the pages of an Office file: from its PDF where there is one that fits, else cards. Hidden slides get none. */
export async function drawPages(
  pages: readonly ReadPage[],
  task: ReadTask,
  progress: (done: number, of: number) => void,
): Promise<Drawn> {
  const source = await findSource(pages, task);
  const names: PictureNames[] = [];
  for (const [index, page] of pages.entries()) {
    names.push(
      page.hidden
        ? { pictureFile: null, thumbnailFile: null }
        : await savePicture(await draw(page, source?.pages[index] ?? null), task.pictureFolder, page.number),
    );
    progress(index + 1, pages.length);
  }
  return { names, pictures: source?.pictures ?? "card" };

  async function draw(page: ReadPage, pdfPage: number | null) {
    if (source === null || pdfPage === null) return drawCard(page);
    const { drawPdfPage } = await import("../pdf/read-pdf-page.ts");
    return drawPdfPage(await source.pdf.getPage(pdfPage));
  }
}

/** What the file was turned into by an office program comes before a PDF that somebody handed in. */
async function findSource(pages: readonly ReadPage[], { rendered, twin, limits }: ReadTask): Promise<Source | null> {
  for (const [pictures, path] of [
    ["rendered", rendered],
    ["twin", twin],
  ] as const) {
    if (path === null) continue;
    const { openPdf } = await import("../pdf/open-pdf.ts");
    const pdf = await openPdf(path, limits);
    const matched = await matchPages(pages, pdf);
    if (matched !== null) return { pdf, pages: matched, pictures };
  }
  return null;
}
