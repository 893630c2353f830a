import { pathToFileURL } from "node:url";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import { DocumentRefused } from "../document-refused.ts";
import { packagedFolder } from "../pictures/own-fonts.ts";

const onlyErrors = 0;

/**
 * A PDF, read from disk piece by piece. Its scripts and forms are never run, and letters come from inside the package.
 * @throws DocumentRefused
 */
export async function openPdf(path: string, limits: DocumentLimits): Promise<PDFDocumentProxy> {
  const task = getDocument({
    url: pathToFileURL(path).href,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: packagedFolder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: packagedFolder("standard_fonts"),
    wasmUrl: packagedFolder("wasm"),
    iccUrl: packagedFolder("iccs"),
    useSystemFonts: false,
    enableXfa: false,
    fontExtraProperties: true, // else nobody can say afterwards which letters were bold
    maxImageSize: limits.pixels,
    verbosity: onlyErrors,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) throw new DocumentRefused("pages", limits.pages);
    return pdf;
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    const name = error instanceof Error ? error.name : "";
    throw new DocumentRefused(name === "PasswordException" ? "encrypted" : "truncated");
  }
}
