import { buffer } from "node:stream/consumers";
import Pdfkit from "pdfkit";
import { plain, type Part } from "./parts.ts";
import { pictureOf } from "./pictures.ts";
import { madeAt, sampleMark, type Recipe } from "./recipe.ts";

type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

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

export function addPart(pdf: Pdf, whole: Structure, part: Part, recipe: Recipe): void {
  if (part.kind === "heading") {
    if (pdf.y > pdf.page.height - 160) pdf.addPage(); // a heading stays with its words
    pdf
      .moveDown(0.4)
      .font("Helvetica-Bold")
      .fontSize(part.level === 2 ? 15 : 12.5);
    addText(pdf, whole, part.level === 2 ? "H2" : "H3", part.text);
  } else if (part.kind === "paragraph") {
    pdf.font("Helvetica").fontSize(11.5);
    addText(pdf, whole, "P", plain(part.runs));
  } else if (part.kind === "list") addList(pdf, whole, part);
  else if (part.kind === "table") addTable(pdf, whole, part);
  else if (part.kind === "picture") addPicture(pdf, whole, part, recipe);
}

/** The mark of the structure is closed by pdfkit when a long text goes on to the next page, and opened again there. */
export function addText(pdf: Pdf, parent: Structure, type: string, text: string, options: object = {}): void {
  parent.add(pdf.struct(type, {}, () => pdf.fillColor("#33312e").text(text, { lineGap: 2.5, ...options })));
  pdf.moveDown(0.45);
}

export function addList(
  pdf: Pdf,
  whole: Structure,
  { items, ordered }: Extract<Part, { kind: "list" }>,
  letters = 11.5,
): void {
  const list = pdf.struct("L");
  whole.add(list);
  const { left } = pdf.page.margins;
  for (const [at, item] of items.entries()) {
    const entry = pdf.struct("LI");
    list.add(entry);
    pdf.font("Helvetica").fontSize(letters).fillColor("#33312e");
    if (pdf.y > pdf.page.height - pdf.page.margins.bottom - 20) pdf.addPage();
    const { y } = pdf;
    const mark = ordered ? `${at + 1}.` : "•";
    entry.add(pdf.struct("Lbl", {}, () => pdf.text(mark, left + 4, y, { lineBreak: false })));
    entry.add(pdf.struct("LBody", {}, () => pdf.text(plain(item), left + 10 + letters * 1.4, y, { lineGap: 2 })));
    entry.end();
    pdf.x = left;
    pdf.moveDown(0.2);
  }
  list.end();
  pdf.moveDown(0.4);
}

export function addTable(
  pdf: Pdf,
  whole: Structure,
  { head, rows }: Extract<Part, { kind: "table" }>,
  letters = 10.5,
): void {
  pdf.font("Helvetica").fontSize(letters).fillColor("#33312e");
  const heads = head.map((text) => ({
    text,
    type: "TH" as const,
    scope: "Column" as const,
    backgroundColor: "#efe6ee",
  }));
  const data = [heads, ...rows.map((row) => row.map((text) => (text === "" ? " " : text)))];
  pdf.table({
    data,
    structParent: whole,
    defaultStyle: { padding: 6, border: 0.7, borderColor: "#8d8b86" },
  } as PDFKit.Mixins.TableOptionsWithData);
  pdf.x = pdf.page.margins.left;
  pdf.moveDown(0.8);
}

function addPicture(
  pdf: Pdf,
  whole: Structure,
  { name, alt }: Extract<Part, { kind: "picture" }>,
  recipe: Recipe,
): void {
  const height = 190;
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  const { y } = pdf;
  const draw = () => pdf.image(pictureOf(name, recipe.charts), pdf.page.margins.left, y, { height });
  whole.add(recipe.faults.has("no-alt-text") ? pdf.struct("Figure", {}, draw) : pdf.struct("Figure", { alt }, draw));
  pdf.y = y + height + 12;
}
