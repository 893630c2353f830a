import { expect, test } from "vitest";
import { openFolder } from "#test/support/documents/in-folder.ts";
import { pdfOf } from "#test/support/documents/pdf-file.ts";

const lines = "The link worker meets people where they are, in the library, at home or on the phone. ";

test("a PDF without tags is read by where its lines stand: headings, points, columns, and no running heads", async () => {
  using place = openFolder();
  const bytes = await pdfOf((pdf) => {
    for (let chapter = 1; chapter <= 4; chapter++) {
      if (chapter > 1) pdf.addPage();
      pdf.fontSize(9).text(`A sample network, page ${chapter}`, 72, 20);
      pdf.font("Helvetica-Bold").fontSize(22).text(`Chapter ${chapter} of the office flow`, 72, 72);
      pdf.font("Helvetica").fontSize(11).moveDown().text(lines.repeat(3)).moveDown();
      pdf.font("Helvetica-Bold").text("What we did").font("Helvetica");
      pdf.text("• First thing").text("• Second thing", { indent: 0 }).moveDown();
      pdf.text(`LEFT ${lines.repeat(4)}RIGHT ${lines.repeat(4)}`, { columns: 2, columnGap: 24, height: 140 });
    }
  });
  place.write("plan.pdf", bytes);
  const reading = await place.read("plan.pdf");

  if (!reading.ok) throw new Error(reading.refusal.kind);
  const [first, second] = reading.value.pages;
  expect(second?.title).toBe("Chapter 2 of the office flow");
  expect(JSON.stringify(reading.value.pages)).not.toContain("A sample network, page");
  expect(first?.blocks.slice(0, 3)).toEqual([
    { kind: "paragraph", runs: [{ text: lines.repeat(3).trim() }] },
    { kind: "heading", level: 2, text: "What we did" },
    { kind: "list", ordered: false, items: [{ text: "First thing" }, { text: "Second thing" }] },
  ]);
  const columns = first?.blocks
    .slice(3)
    .map((block) => (block.kind === "paragraph" ? block.runs[0]?.text : ""))
    .join(" ");
  expect(columns).toBe(`LEFT ${lines.repeat(4)}RIGHT ${lines.repeat(4)}`.trim());
  expect(reading.value.report).toContainEqual({ kind: "not-tagged", pages: [] });
  expect([reading.value.pictures, first?.pictureFile]).toEqual(["rendered", "1.webp"]);
});

test("a tagged PDF is read by its tags: headings, lists, tables, alt texts and its language", async () => {
  using place = openFolder();
  const bytes = await pdfOf(
    (pdf) => {
      const root = pdf.struct("Document");
      pdf.addStructure(root);
      root.add(pdf.struct("H1", {}, () => void pdf.text("Allotments")));
      root.add(pdf.struct("P", {}, () => void pdf.text("Words between.")));
      const list = pdf.struct("L");
      root.add(list);
      for (const point of ["Dig", "Sow"]) {
        const item = pdf.struct("LI");
        list.add(item);
        item.add(pdf.struct("LBody", {}, () => void pdf.text(point)));
      }
      const table = pdf.struct("Table");
      root.add(table);
      for (const [role, cells] of [
        ["TH", ["Place", "Plots"]],
        ["TD", ["Seaham", "9"]],
      ] as const) {
        const row = pdf.struct("TR");
        table.add(row);
        for (const cell of cells) row.add(pdf.struct(role, {}, () => void pdf.text(cell)));
      }
      root.add(pdf.struct("Figure", { alt: "Two people digging" }, () => void pdf.rect(100, 500, 50, 50).fill()));
      root.end();
    },
    { tagged: true, lang: "en-GB", pdfVersion: "1.7" },
  );
  place.write("plan.pdf", bytes);
  const reading = await place.read("plan.pdf");

  if (!reading.ok) throw new Error(reading.refusal.kind);
  expect(reading.value.pages[0]?.title).toBe("Allotments");
  expect(reading.value.pages[0]?.blocks).toEqual([
    { kind: "paragraph", runs: [{ text: "Words between." }] },
    { kind: "list", ordered: false, items: [{ text: "Dig" }, { text: "Sow" }] },
    { kind: "table", header: ["Place", "Plots"], rows: [["Seaham", "9"]] },
    { kind: "picture", alt: "Two people digging" },
  ]);
  expect([reading.value.language, reading.value.report, reading.value.grade]).toEqual(["en-GB", [], "good"]);
});
