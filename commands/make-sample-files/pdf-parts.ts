import { plain, type Part } from "./parts.ts";
import { jpegOf } from "./pictures.ts";
import type { Recipe } from "./recipe.ts";

type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** Adds one block where the page stands. */
export function addPart(pdf: Pdf, whole: Structure, part: Part, recipe: Recipe): void {
  if (part.kind === "heading") {
    if (pdf.y > pdf.page.height - 160) pdf.addPage(); // a heading stays with its words
    pdf
      .moveDown(0.4)
      .font("Helvetica-Bold")
      .fontSize((part.level === 2 ? 15 : 12.5) * (recipe.large ? 1.45 : 1));
    addText(pdf, whole, part.level === 2 ? "H2" : "H3", part.text);
  } else if (part.kind === "paragraph") {
    pdf.font("Helvetica").fontSize(recipe.large ? 18 : 11.5);
    addText(pdf, whole, "P", plain(part.runs));
  } else if (part.kind === "list") addList(pdf, whole, part, recipe.large ? 18 : 11.5);
  else if (part.kind === "table") addTable(pdf, whole, part, recipe.large ? 16 : 10.5);
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
  letters: number,
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
  letters: number,
): void {
  pdf.font("Helvetica").fontSize(letters).fillColor("#33312e");
  const named = head.some((text) => text !== "");
  const heads = head.map((text) => headCell(text, "Column"));
  const lines = rows.map(([first = "", ...rest]) => [
    named ? first || " " : headCell(first, "Row"),
    ...rest.map((text) => text || " "),
  ]);
  const data = named ? [heads, ...lines] : lines;
  pdf.table({
    data,
    structParent: whole,
    columnStyles: widthsOf([head, ...rows], pdf),
    defaultStyle: { padding: 6, border: 0.7, borderColor: "#8d8b86" },
  } as PDFKit.Mixins.TableOptionsWithData);
  pdf.x = pdf.page.margins.left;
  pdf.moveDown(0.8);
}

function headCell(text: string, scope: "Column" | "Row") {
  return { text: text || " ", type: "TH" as const, scope, backgroundColor: "#efe6ee" };
}

/** A column gets room by its longest text, but none gets next to nothing and none gets nearly all. */
function widthsOf(lines: readonly string[][], pdf: Pdf): number[] {
  const columns = Math.max(...lines.map((line) => line.length));
  const longest = Array.from({ length: columns }, (_, at) => Math.max(...lines.map((line) => (line[at] ?? "").length)));
  const weights = longest.map((letters) => Math.min(Math.max(letters, 14), 45));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const { width, margins } = pdf.page;
  return weights.map((weight) => ((width - margins.left - margins.right) * weight) / whole);
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
  const draw = () => pdf.image(jpegOf(name, recipe.charts), pdf.page.margins.left, y, { height });
  whole.add(recipe.faults.has("no-alt-text") ? pdf.struct("Figure", {}, draw) : pdf.struct("Figure", { alt }, draw));
  pdf.y = y + height + 12;
}
