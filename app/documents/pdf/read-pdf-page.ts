import { createCanvas } from "@napi-rs/canvas";
import { AnnotationMode, OPS, Util, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TagNode } from "./blocks-from-tags.ts";
import { joinGlyphs, type Glyphs, type Segment } from "./segment.ts";
import { pictureScale } from "../pictures/save-picture.ts";

/** What was taken from one page of a PDF, before it is known what the letters of the whole document mean. */
export type PdfPage = {
  width: number;
  height: number;
  segments: Segment[];
  tags: TagNode | null;
  tagged: ReadonlyMap<string, string>;
  scanned: boolean;
};

/** A picture of the page, without its annotations: a comment is nobody else's business. */
export async function drawPdfPage(page: PDFPageProxy) {
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: pictureScale(size.width, size.height) });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const drawn = { canvas: canvas as unknown as HTMLCanvasElement, viewport, annotationMode: AnnotationMode.DISABLE };
  await page.render(drawn).promise;
  return canvas;
}

/** The words of a page. Read after it was drawn, since only then the fonts say whether they are bold. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tagged = new Map<string, string>();
  const open: (string | null)[] = [];
  const glyphs: Glyphs[] = [];
  for (const item of content.items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push("id" in item && typeof item.id === "string" ? item.id : null);
      continue;
    }
    const id = open.findLast((id) => id !== null);
    if (id !== undefined && id !== null) tagged.set(id, `${tagged.get(id) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
    const place: number[] = Util.transform(viewport.transform, item.transform);
    const size = Math.hypot(place[2] ?? 0, place[3] ?? 0);
    if (!item.hasEOL || item.str !== "")
      glyphs.push({
        text: item.str,
        left: place[4] ?? 0,
        baseline: place[5] ?? 0,
        width: item.width,
        size,
        bold: isBold(page, item.fontName),
      });
  }
  const segments = joinGlyphs(glyphs);
  const scanned = segments.length === 0 && (await hasPicture(page));
  const tags = (await page.getStructTree()) as TagNode | null;
  return { width: viewport.width, height: viewport.height, segments, tags, tagged, scanned };
}

function isBold(page: PDFPageProxy, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font = page.commonObjs.get(fontName) as { name?: string; bold?: boolean; black?: boolean } | null;
  return font?.bold === true || font?.black === true || /bold|black|heavy/i.test(font?.name ?? "");
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operation) => pictures.includes(operation));
}
