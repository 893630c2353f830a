import { allowedTypes } from "#app/domain/documents/file-types.ts";
import { readImage } from "./image/read-image.ts";
import { drawPages } from "./pictures/draw-pages.ts";
import { savePicture } from "./pictures/save-picture.ts";
import type { PictureNames, ReaderMessage } from "./process/messages.ts";
import type { ReaderTask } from "./process/reader-task.ts";
import type { ReadDocument } from "./read-page.ts";
import { countLetters, readText } from "./read-text.ts";

export type ReadTask = Extract<ReaderTask, { kind: "read" }>;
type Say = (message: ReaderMessage) => void;
type Pictured = { read: ReadDocument; names: PictureNames[]; pictures: "rendered" | "twin" | "card" };

/** Reads one file, draws its pages and says each of them. @throws DocumentRefused */
export async function readFileIntoPages(task: ReadTask, say: Say): Promise<void> {
  const { read, names, pictures } = await readAndDraw(task, (done, of) => say({ kind: "progress", done, of }));
  countLetters(read, task.limits);
  for (const [index, page] of read.pages.entries())
    say({ kind: "page", page: { ...page, ...(names[index] ?? { pictureFile: null, thumbnailFile: null }) } });
  say({ kind: "end", pictures, language: read.language, tagged: read.tagged });
}

async function readAndDraw(task: ReadTask, progress: (done: number, of: number) => void): Promise<Pictured> {
  switch (task.mediaType) {
    case allowedTypes.pdf: {
      const { readAndDrawPdf } = await import("./pdf/read-and-draw-pdf.ts");
      return { ...(await readAndDrawPdf(task, progress)), pictures: "rendered" };
    }
    case allowedTypes.png:
    case allowedTypes.jpg:
    case allowedTypes.webp: {
      const { page, canvas } = await readImage(task.path, task.limits);
      const names = [await savePicture(canvas, task.pictureFolder, 1)];
      progress(1, 1);
      return { read: { pages: [page], language: null, tagged: null }, names, pictures: "rendered" };
    }
    default: {
      const read = await readText(task);
      return { read, ...(await drawPages(read.pages, task, progress)) };
    }
  }
}
