import { savePicture } from "../pictures/save-picture.ts";
import type { PictureNames } from "../process/messages.ts";
import type { ReadTask } from "../read-file-into-pages.ts";
import type { ReadDocument } from "../read-page.ts";
import { openPdf } from "./open-pdf.ts";
import { drawPdfPage, readPdfPage, type PdfPage } from "./read-pdf-page.ts";
import { readPdf } from "./read-pdf.ts";

/** A PDF's pages one after another: drawn, then read, so that only one is held at a time. @throws DocumentRefused */
export async function readAndDrawPdf(
  { path, pictureFolder, limits }: ReadTask,
  progress: (done: number, of: number) => void,
): Promise<{ read: ReadDocument; names: PictureNames[] }> {
  const pdf = await openPdf(path, limits);
  const names: PictureNames[] = [];
  const read: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    names.push(await savePicture(await drawPdfPage(page), pictureFolder, number));
    read.push(await readPdfPage(page));
    page.cleanup();
    progress(number, pdf.numPages);
  }
  return { read: await readPdf(pdf, read), names };
}
