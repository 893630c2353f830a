import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import type { PrivatePart } from "#app/domain/documents/private-part.ts";
import { openPdf } from "./open-pdf.ts";

/** Marks that readers make; links and the fields of a form belong to the document. */
const partOfDocument = new Set(["Link", "Widget", "Screen", "PrinterMark", "TrapNet", "Watermark"]);

/** Looks through a PDF for comments, other files and hidden layers. A PDF is not written again: either it is clean or it is not. */
export async function findPrivatePartsOfPdf(path: string, limits: DocumentLimits): Promise<PrivatePart[]> {
  const pdf = await openPdf(path, limits);
  const found: PrivatePart[] = [];
  if (await hasAttachments(pdf)) found.push("attachments");
  if (await hasHiddenLayers(pdf)) found.push("hidden-layers");
  if (await hasComments(pdf)) found.push("comments");
  return found;
}

async function hasAttachments(pdf: PDFDocumentProxy): Promise<boolean> {
  const attached: unknown = await pdf.getAttachments();
  if (attached instanceof Map) return attached.size > 0;
  return attached !== null && typeof attached === "object" && Object.keys(attached).length > 0;
}

async function hasHiddenLayers(pdf: PDFDocumentProxy): Promise<boolean> {
  const layers = await pdf.getOptionalContentConfig();
  return [...layers].some(([, group]: [string, { visible: boolean }]) => !group.visible);
}

async function hasComments(pdf: PDFDocumentProxy): Promise<boolean> {
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const marks = (await page.getAnnotations()) as { subtype: string }[];
    if (marks.some(({ subtype }) => !partOfDocument.has(subtype))) return true;
    page.cleanup();
  }
  return false;
}
