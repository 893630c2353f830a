import { allowedTypes, type AllowedType } from "#app/domain/documents/file-types.ts";
import { DocumentRefused } from "../document-refused.ts";
import { openArchive, type Archive, type ArchiveLimits } from "./open-archive.ts";

const mainParts: Readonly<Record<string, AllowedType>> = {
  "word/document.xml": allowedTypes.docx,
  "ppt/presentation.xml": allowedTypes.pptx,
  "xl/workbook.xml": allowedTypes.xlsx,
};
const smallBytes = 1_000_000;

/** Which Office file a packed file is, by its directory; null for any other. @throws DocumentRefused */
export async function findOfficeType(path: string, limits: ArchiveLimits): Promise<AllowedType | null> {
  const archive = await openArchive(path, limits);
  try {
    if (archive.entryOf("[Content_Types].xml") === undefined) return await openDocumentType(archive);
    const types = (await readSmall(archive, "[Content_Types].xml")) ?? "";
    if (/macroEnabled|vbaProject/i.test(types)) throw new DocumentRefused("macros");
    return Object.entries(mainParts).find(([part]) => archive.entryOf(part) !== undefined)?.[1] ?? null;
  } finally {
    archive.close();
  }
}

async function openDocumentType(archive: Archive): Promise<AllowedType | null> {
  const written = (await readSmall(archive, "mimetype"))?.trim();
  const known = [allowedTypes.odt, allowedTypes.odp, allowedTypes.ods];
  return archive.entryOf("content.xml") === undefined ? null : (known.find((type) => type === written) ?? null);
}

async function readSmall(archive: Archive, name: string): Promise<string | null> {
  const entry = archive.entryOf(name);
  if (entry === undefined || entry.uncompressedSize > smallBytes) return null;
  return (await archive.read(name))?.toString("utf8") ?? null;
}
