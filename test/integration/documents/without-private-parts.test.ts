import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { openArchive } from "#app/documents/archive/open-archive.ts";
import { withoutPrivateParts } from "#app/documents/without-private-parts.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";
import { openFolder, typeOf } from "#test/support/documents/in-folder.ts";
import { sampleOpenDeck } from "#test/support/documents/open-deck-file.ts";
import { pdfOf } from "#test/support/documents/pdf-file.ts";
import { zipOf } from "#test/support/documents/zip-file.ts";
import { sampleWordFile } from "#test/support/documents/word-file.ts";

/** Everything that is inside an Office file, unpacked, as one text. */
async function insideOf(path: string): Promise<string> {
  const archive = await openArchive(path, usualLimits);
  const parts = await Promise.all(archive.names.map(async (name) => `${name}\n${String(await archive.read(name))}`));
  archive.close();
  return parts.join("\n");
}

async function copyIn(place: ReturnType<typeof openFolder>, name: string, bytes: Buffer) {
  const to = join(place.folder, `copy-${name}`);
  const copied = await withoutPrivateParts(place.write(name, bytes), {
    mediaType: typeOf(name),
    limits: usualLimits,
    to,
  });
  return { copied, to };
}

test("the copy of a deck has neither notes nor hidden slides nor names nor the workbook behind a chart, and is still whole", async () => {
  using place = openFolder();
  const deck = await deckOf([
    { title: "Shown first", notes: "Secret note", chart: true, alt: "A graph" },
    { title: "Secret slide", hidden: true, alt: "Secret picture" },
    { title: "Shown last" },
  ]);
  const { copied, to } = await copyIn(place, "deck.pptx", deck);
  expect(copied).toEqual({ ok: true, value: null });
  expect(await insideOf(join(place.folder, "deck.pptx"))).toMatch(
    /Secret note[\s\S]*Sample Author|Sample Author[\s\S]*Secret note/,
  );
  expect(await insideOf(to)).not.toMatch(/Secret|Sample (Author|Company)|notesSlide|slide2\.xml|embeddings|show="0"/);
  const reading = await place.read("copy-deck.pptx");
  const pages = reading.ok ? reading.value.pages : [];
  expect(pages.map(({ title, notes, hidden }) => [title, notes, hidden])).toEqual([
    ["Shown first", [], false],
    ["Shown last", [], false],
  ]);
  expect(pages[0]?.blocks).toContainEqual({
    kind: "table",
    header: ["", "People"],
    rows: [
      ["May", "12"],
      ["June", "34"],
    ],
  });
});

test("the copy of a Word document takes insertions, drops deletions, and holds no comment and no name", async () => {
  using place = openFolder();
  const { copied, to } = await copyIn(place, "guide.docx", await sampleWordFile());
  expect(copied).toEqual({ ok: true, value: null });
  const inside = await insideOf(to);
  expect(inside).toContain("every Tuesday");
  expect(inside).toContain("Said in a footnote");
  expect(inside).not.toMatch(/secret comment|never on time|Ed Itor|Sample Author|w:(ins|del)\b|comment/i);
});

test("the copy of an OpenDocument deck holds the shown slides and their pictures only", async () => {
  using place = openFolder();
  const { copied, to } = await copyIn(place, "deck.odp", await sampleOpenDeck());
  expect(copied).toEqual({ ok: true, value: null });
  const inside = await insideOf(to);
  expect(inside).toMatch(/^mimetype\napplication\/vnd\.oasis\.opendocument\.presentation\n/);
  expect(inside).toContain("Pictures/shown.png\nshown");
  expect(inside).not.toMatch(/hidden|secret|Thank Sam|Ed Itor|Sample Author|Thumbnails/i);
});

test("the copy of a workbook holds the shown sheets and the words that stand on them, without formulas and comments", async () => {
  using place = openFolder();
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="x/${kind}" Target="${target}"/>`;
  const relations = (...some: string[]) => `<Relationships xmlns="x">${some.join("")}</Relationships>`;
  const book = await zipOf([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: relations(relation("a", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="x/relationships"><sheets><sheet name="Shown" r:id="a"/><sheet name="Secret" state="veryHidden" r:id="b"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        relation("a", "worksheet", "sheets/one.xml"),
        relation("b", "worksheet", "sheets/two.xml"),
        relation("c", "sharedStrings", "sharedStrings.xml"),
      ),
    },
    { name: "xl/sharedStrings.xml", content: "<sst><si><t>Secret word</t></si><si><t>Open word</t></si></sst>" },
    { name: "xl/sheets/one.xml", content: `<s><c t="s"><v>1</v></c><c><f>Secret!A1</f><v>12</v></c></s>` },
    { name: "xl/_rels/none.xml", content: "<a/>" },
    { name: "xl/sheets/_rels/one.xml.rels", content: relations(relation("a", "comments", "../comments1.xml")) },
    { name: "xl/sheets/two.xml", content: `<s><c t="s"><v>0</v></c></s>` },
    { name: "xl/comments1.xml", content: "<comments>Secret comment</comments>" },
  ]);
  const { copied, to } = await copyIn(place, "figures.xlsx", book);
  expect(copied).toEqual({ ok: true, value: null });
  const inside = await insideOf(to);
  expect(inside).toMatch(/<si\/><si><t>Open word<\/t><\/si>/);
  expect(inside).toContain("<v>12</v>");
  expect(inside).not.toMatch(/Secret/);
});

test("a picture is drawn anew, so that where it was taken is gone and what it shows is not", async () => {
  using place = openFolder();
  const canvas = createCanvas(40, 20);
  const plain = await canvas.encode("jpeg");
  const exif = Buffer.from("Exif\0\0MM\0*GPSLatitude 54.9", "latin1");
  const length = Buffer.from([0, exif.length + 2]);
  const { copied, to } = await copyIn(
    place,
    "walk.jpg",
    Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, plain.subarray(2)]),
  );
  expect(copied.ok).toBe(true);
  expect(readFileSync(to).includes("GPS")).toBe(false);
  expect((await loadImage(to)).width).toBe(40);
});

test("a PDF goes along when it is clean; with a comment or another file inside it does not, and the reason is said", async () => {
  using place = openFolder();
  const clean = await copyIn(
    place,
    "clean.pdf",
    await pdfOf((pdf) => void pdf.text("Words").link(0, 0, 9, 9, "https://example.org")),
  );
  expect(clean.copied).toEqual({ ok: true, value: null });
  const marked = await copyIn(
    place,
    "marked.pdf",
    await pdfOf((pdf) => void pdf.note(1, 1, 9, 9, "A secret").file(Buffer.from("more"), { name: "more.txt" })),
  );
  expect(marked.copied).toEqual({
    ok: false,
    refusal: { kind: "private-parts-left", left: ["comments", "attachments"] },
  });
  expect(existsSync(marked.to)).toBe(false);
});
