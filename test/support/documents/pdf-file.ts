import { buffer } from "node:stream/consumers";
import Pdfkit from "pdfkit";

/** A PDF that `draw` draws; `options` are the package's own. */
export async function pdfOf(
  draw: (pdf: InstanceType<typeof Pdfkit>) => void,
  options: ConstructorParameters<typeof Pdfkit>[0] = {},
): Promise<Buffer> {
  const pdf = new Pdfkit({ size: "A4", ...options });
  const bytes = buffer(pdf as unknown as AsyncIterable<Buffer>);
  draw(pdf);
  pdf.end();
  return bytes;
}

/** A small file that says it has very many pages: they are all the same one. */
export function pdfOfManyPages(count: number): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${count} /Kids [${"3 0 R ".repeat(count)}] >>`,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = text.length;
  return Buffer.from(
    `${text}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}
