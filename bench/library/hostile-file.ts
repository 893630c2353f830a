import { pdfOf } from "#test/support/documents/pdf-file.ts";

const pages = 40;
const strokes = 20_000;

/** A PDF that is small and costs a processor as long as it is let: pages of very many see-through shapes. */
export function hostileFile(): Promise<Buffer> {
  return pdfOf((pdf) => {
    for (let page = 0; page < pages; page++) {
      if (page > 0) pdf.addPage();
      pdf.opacity(0.01);
      for (let at = 0; at < strokes; at++) pdf.rect(0, 0, 595, 842).fill("#14524a");
    }
  });
}
