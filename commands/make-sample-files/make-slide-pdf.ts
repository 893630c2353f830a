import { buffer } from "node:stream/consumers";
import { addFeet, openPdf } from "./make-pdf.ts";
import { addList, addTable, addText } from "./pdf-parts.ts";
import { plain } from "./parts.ts";
import { jpegOf } from "./pictures.ts";
import { sampleMark, type Recipe } from "./recipe.ts";
import { slidesOf, type Slide } from "./slides.ts";

type Pdf = PDFKit.PDFDocument;

/** The same slides as PDF, one a page, without notes and without what is hidden: the deck's twin, for its pictures. */
export async function makeSlidePdf(recipe: Recipe): Promise<Buffer> {
  const margins = { top: 44, bottom: 50, left: 52, right: 40 };
  const pdf = openPdf(recipe, { tagged: true, size: [960, 540], margins, autoFirstPage: false });
  const whole = pdf.struct("Document");
  pdf.addStructure(whole);
  addCover(pdf, whole, recipe);
  for (const slide of slidesOf(recipe.parts).filter(({ hidden }) => !hidden)) addSlidePage(pdf, whole, slide, recipe);
  whole.end();
  addFeet(pdf);
  pdf.end();
  return buffer(pdf);
}

function addCover(pdf: Pdf, whole: PDFKit.PDFStructureElement, { title, organisation }: Recipe): void {
  addBarePage(pdf, 40);
  pdf.x = 110;
  pdf.y = 170;
  pdf.font("Helvetica-Bold").fontSize(40);
  addText(pdf, whole, "H1", title, { width: 780 });
  pdf.font("Helvetica").fontSize(24);
  addText(pdf, whole, "P", organisation, { width: 780 });
  pdf.fontSize(16);
  addText(pdf, whole, "P", sampleMark, { width: 780 });
}

function addSlidePage(pdf: Pdf, whole: PDFKit.PDFStructureElement, { title, parts }: Slide, recipe: Recipe): void {
  addBarePage(pdf, 16);
  const picture = parts.find((part) => part.kind === "picture");
  pdf.font("Helvetica-Bold").fontSize(34);
  addText(pdf, whole, "H1", title, { width: 868 });
  pdf.y = Math.max(pdf.y, 122);
  const { right } = pdf.page.margins;
  if (picture) pdf.page.margins.right = 470;
  for (const part of parts) {
    pdf.font("Helvetica").fontSize(24);
    if (part.kind === "paragraph") addText(pdf, whole, "P", plain(part.runs));
    if (part.kind === "list") addList(pdf, whole, part, 24);
    if (part.kind === "table") addTable(pdf, whole, part, 19);
  }
  pdf.page.margins.right = right;
  if (!picture) return;
  const draw = () => pdf.image(jpegOf(picture.name, recipe.charts), 520, 130, { width: 400 });
  whole.add(pdf.struct("Figure", { alt: picture.alt }, draw));
}

function addBarePage(pdf: Pdf, band: number): void {
  pdf.addPage();
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.rect(0, 0, band, 540).fill("#6d3f63");
  pdf.endMarkedContent();
}
