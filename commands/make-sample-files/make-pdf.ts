import { buffer } from "node:stream/consumers";
import Pdfkit from "pdfkit";
import { addPart, addText } from "./pdf-parts.ts";
import { madeAt, sampleMark, type Recipe } from "./recipe.ts";

type Pdf = PDFKit.PDFDocument;

/** A tagged PDF: headings, lists, tables and alt text are in its structure, in the order of reading. */
export async function makePdf(recipe: Recipe): Promise<Buffer> {
  const tagged = !recipe.faults.has("untagged");
  const pdf = openPdf(recipe, { tagged, size: "A4", margins: { top: 60, bottom: 70, left: 60, right: 60 } });
  const whole = pdf.struct("Document");
  pdf.addStructure(whole);
  pdf.font("Helvetica-Bold").fontSize(22);
  addText(pdf, whole, "H1", recipe.title);
  pdf.font("Helvetica").fontSize(10);
  addText(pdf, whole, "P", `${recipe.organisation}. ${sampleMark}`);
  for (const part of recipe.parts) addPart(pdf, whole, part, recipe);
  whole.end();
  addFeet(pdf);
  pdf.end();
  return buffer(pdf);
}

/** An empty PDF that says who made it and when, the same at every run. */
export function openPdf({ title, organisation, language }: Recipe, options: PDFKit.PDFDocumentOptions): Pdf {
  const info = { Title: title, Author: organisation, Creator: "", Producer: "", CreationDate: madeAt, ModDate: madeAt };
  return new Pdfkit({
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info,
    ...options,
  });
}

/** The mark below every page, which is no part of the reading. */
export function addFeet(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    const bottom = pdf.page.margins.bottom;
    pdf.page.margins.bottom = 0; // else the mark would begin a new page
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font("Helvetica").fontSize(9).fillColor("#6b6762");
    const { left } = pdf.page.margins;
    pdf.text(`${sampleMark} Page ${at + 1} of ${count}`, left, pdf.page.height - 40, { lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}
