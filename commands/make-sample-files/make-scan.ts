import { buffer } from "node:stream/consumers";
import { createCanvas } from "@napi-rs/canvas";
import { openPdf } from "./make-pdf.ts";
import { plain, type Part } from "./parts.ts";
import { sampleMark, type Recipe } from "./recipe.ts";
import type { Pen } from "./shapes.ts";

const page = { width: 1000, height: 1414 };

/** A PDF like a scan: pictures of its words, with nothing that a machine can read. Deliberately poor. */
export async function makeScan(recipe: Recipe): Promise<Buffer> {
  const pdf = openPdf(recipe, { size: "A4", margin: 0, autoFirstPage: false });
  const canvas = createCanvas(page.width, page.height);
  const pen = canvas.getContext("2d");
  const lines = [recipe.title, sampleMark, "", ...recipe.parts.flatMap(wordsOf)].flatMap((text) => wrapped(pen, text));
  for (let first = 0; first < lines.length; first += 38) {
    drawPage(pen, lines.slice(first, first + 38));
    pdf.addPage().image(canvas.toBuffer("image/jpeg", 45), 0, 0, { width: pdf.page.width });
  }
  pdf.end();
  return buffer(pdf);
}

function wordsOf(part: Part): string[] {
  if (part.kind === "paragraph") return [plain(part.runs), ""];
  if (part.kind === "list") return [...part.items.map((item) => `-  ${plain(item)}`), ""];
  return part.kind === "heading" ? [part.text] : [];
}

function wrapped(pen: Pen, text: string): string[] {
  pen.font = font;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (pen.measureText(longer).width < page.width - 180) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const font = "27px 'Liberation Serif', 'Times New Roman', serif";

/** A little crooked, on paper that is not quite white, as copies are. */
function drawPage(pen: Pen, lines: readonly string[]): void {
  pen.fillStyle = "#efece3";
  pen.fillRect(0, 0, page.width, page.height);
  pen.save();
  pen.rotate(0.012);
  pen.font = font;
  pen.fillStyle = "#3a3733";
  for (const [at, text] of lines.entries()) pen.fillText(text, 100, 110 + at * 33);
  pen.restore();
}
