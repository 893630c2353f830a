import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { accessibilityGrade, accessibilityReport } from "#app/domain/documents/accessibility-report.ts";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import { isReadable } from "#app/domain/documents/file-types.ts";
import type { Reading } from "#app/domain/documents/reading.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { convertToPdf } from "./office/convert-to-pdf.ts";
import { pageFingerprint } from "./page-fingerprint.ts";
import type { ReaderMessage } from "./process/messages.ts";
import { runReader } from "./process/run-reader.ts";

export type ReadOptions = {
  mediaType: string; // as found by `sniffType`
  limits: DocumentLimits;
  pictureFolder: string; // there, empty and the caller's own: the pictures named in the reading are in it
  /** A PDF of the same deck or document, to take its pages' pictures from; null when there is none. */
  twin?: string | null;
  /** LibreOffice's `soffice`, from `findOffice`; null where there is none. */
  office?: string | null;
  onProgress?: (done: number, of: number) => void;
  /** A fault of ours or of a package, met in this file: the error's name and where it happened, no word of the file. */
  onTrouble?: (fields: { name: string; frames: string }) => void;
};

type ReadMessage = Extract<ReaderMessage, { kind: "page" }>;
type EndMessage = Extract<ReaderMessage, { kind: "end" }>;

/** Turns a file into pages in a process of its own. @returns the limit that was met, when one was. */
export async function readDocument(path: string, options: ReadOptions): Promise<Result<Reading, DocumentRefusal>> {
  const { mediaType, limits, onProgress, onTrouble } = options;
  if (!isReadable(mediaType)) return refuse({ kind: "type-not-allowed" });
  const file = await realpath(resolve(path));
  const pictureFolder = await realpath(resolve(options.pictureFolder));
  const twin = options.twin ? await realpath(resolve(options.twin)) : null;
  const pages: ReadMessage["page"][] = [];
  const ends: EndMessage[] = [];
  await using converted = await convertToPdf(file, mediaType, limits, options.office ?? null);
  const refusal = await runReader({
    task: { kind: "read", path: file, mediaType, limits, pictureFolder, rendered: converted.pdf, twin },
    limits,
    read: [file, converted.pdf, twin].filter((path) => path !== null),
    write: [pictureFolder],
    hear: (message) => {
      if (message.kind === "progress") onProgress?.(message.done, message.of);
      else if (message.kind === "page") pages.push(message.page);
      else if (message.kind === "end") ends.push(message);
      else if (message.kind === "trouble") onTrouble?.({ name: message.name, frames: message.frames });
    },
  });
  if (refusal !== null) return { ok: false, refusal };
  const [end] = ends;
  return end === undefined ? refuse({ kind: "unreadable" }) : ok(readingOf(pages, end));
}

function readingOf(pages: readonly ReadMessage["page"][], { pictures, language, tagged }: EndMessage): Reading {
  const report = accessibilityReport({ pages, language, tagged });
  return {
    pages: pages.map(({ tinyText: _tiny, scanned: _scanned, ...page }) => ({
      ...page,
      fingerprint: pageFingerprint(page),
    })),
    pictures,
    language,
    report,
    grade: accessibilityGrade(report, pages.length),
  };
}
