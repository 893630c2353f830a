import { pageWords } from "#app/domain/documents/page-words.ts";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import { allowedTypes, type ReadableType } from "#app/domain/documents/file-types.ts";
import { checkEmbedded } from "./archive/check-embedded.ts";
import { openArchive, type Archive } from "./archive/open-archive.ts";
import { DocumentRefused } from "./document-refused.ts";
import type { ReadDocument } from "./read-page.ts";

/** The pages of an Office file: words only. @throws DocumentRefused */
export async function readText(task: {
  path: string;
  mediaType: ReadableType;
  limits: DocumentLimits;
}): Promise<ReadDocument> {
  const archive = await openArchive(task.path, task.limits);
  try {
    await checkEmbedded(archive);
    const read = await readInside(archive, task);
    if (read.pages.length === 0) throw new DocumentRefused("unreadable");
    if (read.pages.length > task.limits.pages) throw new DocumentRefused("pages", task.limits.pages);
    countLetters(read, task.limits);
    return read;
  } finally {
    archive.close();
  }
}

/** @throws DocumentRefused */
export function countLetters({ pages }: ReadDocument, limits: DocumentLimits): void {
  const letters = pages.reduce(
    (sum, page) => sum + pageWords(page).length + pageWords({ title: "", blocks: page.notes }).length,
    0,
  );
  if (letters > limits.letters) throw new DocumentRefused("letters", limits.letters);
}

async function readInside(
  archive: Archive,
  { path, mediaType, limits }: { path: string; mediaType: ReadableType; limits: DocumentLimits },
): Promise<ReadDocument> {
  switch (mediaType) {
    case allowedTypes.pptx:
      return (await import("./deck/read-presentation.ts")).readPresentation(archive, limits);
    case allowedTypes.odp:
      return (await import("./open-deck/read-open-presentation.ts")).readOpenPresentation(archive, limits);
    case allowedTypes.docx:
      return (await import("./word/read-word.ts")).readWord(archive, path);
    default:
      throw new DocumentRefused("wrong-type");
  }
}
