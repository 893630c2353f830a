import type { DocumentPage, Reading } from "#app/domain/documents/reading.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResourcesWith } from "#app/use-cases/search/lay-resource.ts";
import { replacePages, updateDocument, type PageRow } from "#db/queries/library/documents.ts";
import { insertStored } from "#db/queries/library/versions.ts";

type Stored = { id: string; bytes: number; sha256: string };
export type Pictures = ReadonlyMap<number, { picture: Stored | null; thumbnail: Stored | null }>;

export type KeepReading =
  { documentId: string; refusal: string } | { documentId: string; reading: Reading; pictures: Pictures };

/** Lays down what was read from some bytes: its pages with their pictures, or the limit that was met. */
export async function keepReading(tools: UseCaseTools, kept: KeepReading): Promise<void> {
  const { db, now } = tools;
  const { documentId } = kept;
  if ("refusal" in kept) {
    await updateDocument(db, documentId, { state: "refused", refusal: kept.refusal, changedAt: now });
    return;
  }
  const { reading, pictures } = kept;
  for (const { picture, thumbnail } of pictures.values())
    for (const one of [picture, thumbnail]) if (one !== null) await insertStored(db, { ...one, createdAt: now });
  await replacePages(
    db,
    documentId,
    reading.pages.map((page) => toRow(tools, documentId, page, pictures)),
  );
  await updateDocument(db, documentId, {
    state: "read",
    done: reading.pages.length,
    of: reading.pages.length,
    pictures: reading.pictures,
    language: reading.language,
    report: reading.report,
    grade: reading.grade,
    changedAt: now,
  });
  await layResourcesWith(tools, documentId);
}

/** Of a hidden slide nothing is kept but that it is there. */
function toRow({ newId }: UseCaseTools, documentId: string, page: DocumentPage, pictures: Pictures): PageRow {
  const { number, kind, hidden } = page;
  const files = pictures.get(number);
  const said = hidden
    ? { title: "", blocks: [], notes: [], fingerprint: "" }
    : { title: page.title, blocks: page.blocks, notes: page.notes, fingerprint: page.fingerprint };
  const shown = { pictureId: files?.picture?.id ?? null, thumbnailId: files?.thumbnail?.id ?? null };
  return { id: newId(), documentId, number, kind, hidden, ...said, ...shown };
}
