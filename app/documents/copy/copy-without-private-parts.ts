import { copyFile, writeFile } from "node:fs/promises";
import { allowedTypes } from "#app/domain/documents/file-types.ts";
import type { PrivatePart } from "#app/domain/documents/private-part.ts";
import { checkEmbedded } from "../archive/check-embedded.ts";
import { openArchive, type Archive } from "../archive/open-archive.ts";
import type { ReaderTask } from "../process/reader-task.ts";
import { copyOffice } from "./copy-office.ts";
import { copyOpenDocument } from "./copy-open-document.ts";
import { deckRules } from "./deck-rules.ts";
import { findPrivateParts } from "./find-private-parts.ts";
import { sheetRules } from "./sheet-rules.ts";
import { wordRules } from "./word-rules.ts";

type CopyTask = Extract<ReaderTask, { kind: "copy" }>;

/**
 * Writes the copy for everyone and reads it once more. @returns what is still in it: nothing, when it may be offered.
 * @throws DocumentRefused
 */
export async function copyWithoutPrivateParts(task: CopyTask): Promise<PrivatePart[]> {
  switch (task.mediaType) {
    case allowedTypes.pptx:
    case allowedTypes.docx:
    case allowedTypes.xlsx:
    case allowedTypes.odp:
    case allowedTypes.odt:
    case allowedTypes.ods:
      await withArchive(task, (archive) => copyArchive(archive, task));
      return withArchive({ ...task, path: task.to }, (archive) => findPrivateParts(archive));
    case allowedTypes.pdf: {
      const { findPrivatePartsOfPdf } = await import("../pdf/find-private-parts-of-pdf.ts");
      const left = await findPrivatePartsOfPdf(task.path, task.limits);
      if (left.length === 0) await copyFile(task.path, task.to);
      return left;
    }
    case allowedTypes.png:
    case allowedTypes.jpg:
    case allowedTypes.webp:
      await copyImage(task);
      return [];
    case allowedTypes.txt:
    case allowedTypes.csv:
    case allowedTypes.vtt:
      await copyFile(task.path, task.to);
      return [];
    default:
      return ["not-looked-at"];
  }
}

async function withArchive<Value>(
  { path, limits }: Pick<CopyTask, "path" | "limits">,
  use: (archive: Archive) => Promise<Value>,
): Promise<Value> {
  const archive = await openArchive(path, limits);
  try {
    return await use(archive);
  } finally {
    archive.close();
  }
}

async function copyArchive(archive: Archive, { mediaType, to }: CopyTask): Promise<void> {
  await checkEmbedded(archive);
  switch (mediaType) {
    case allowedTypes.pptx:
      return copyOffice(archive, to, await deckRules(archive));
    case allowedTypes.docx:
      return copyOffice(archive, to, wordRules);
    case allowedTypes.xlsx:
      return copyOffice(archive, to, await sheetRules(archive));
    default:
      return copyOpenDocument(archive, to, mediaType);
  }
}

async function copyImage({ path, mediaType, limits, to }: CopyTask): Promise<void> {
  const { drawUpright } = await import("../image/read-image.ts");
  const canvas = await drawUpright(path, limits);
  if (mediaType === allowedTypes.png) await writeFile(to, await canvas.encode("png"));
  else await writeFile(to, await canvas.encode(mediaType === allowedTypes.jpg ? "jpeg" : "webp", 92));
}
