import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { blockLines } from "#app/domain/documents/page-words.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";
import { openFolder } from "#test/support/documents/in-folder.ts";
import { pdfOf } from "#test/support/documents/pdf-file.ts";

test("a deck becomes slides with titles, points, tables, charts, alt texts and private notes, in their order", async () => {
  using place = openFolder();
  const slides = [
    { title: "Walking groups", points: ["Meet at the library", " Bring a flask", "Walk slowly"], notes: "Thank Sam" },
    {
      points: ["No title here"],
      table: [
        ["Area", "People"],
        ["Sunderland", "12"],
      ],
      alt: null,
      small: "far too small",
    },
    { title: "Secret figures", points: ["Not for showing"], hidden: true },
    { title: "Figures", alt: "A graph that goes up", chart: true },
  ];
  place.write("deck.pptx", await deckOf(slides));
  const progress: string[] = [];
  const reading = await place.read(
    "deck.pptx",
    {},
    { onProgress: (done, of) => void progress.push(`${done} of ${of}`) },
  );

  if (!reading.ok) throw new Error(reading.refusal.kind);
  const { pages, pictures, report, grade, language } = reading.value;
  expect(pages.map(({ number, kind, title, hidden }) => [number, kind, title, hidden])).toEqual([
    [1, "slide", "Walking groups", false],
    [2, "slide", "", false],
    [3, "slide", "Secret figures", true],
    [4, "slide", "Figures", false],
  ]);
  expect(pages[0]?.blocks).toEqual([
    {
      kind: "list",
      ordered: false,
      items: [
        { text: "Meet at the library", list: { ordered: false, items: [{ text: "Bring a flask" }] } },
        { text: "Walk slowly" },
      ],
    },
  ]);
  expect(blockLines(pages[0]?.notes ?? [])).toEqual(["Thank Sam"]);
  expect(pages[3]?.blocks).toContainEqual({
    kind: "table",
    header: ["", "People"],
    rows: [
      ["May", "12"],
      ["June", "34"],
    ],
  });
  expect(report).toEqual(
    expect.arrayContaining([
      { kind: "no-title", pages: [2] },
      { kind: "no-alt-text", pages: [2, 4] },
      { kind: "tiny-text", pages: [2] },
      { kind: "table-without-header", pages: [2] },
    ]),
  );
  expect([pictures, grade, language]).toEqual(["card", "poor", "en-US"]);
  expect(progress.at(-1)).toBe("4 of 4");
  expect(readdirSync(place.pictures).sort()).toEqual(
    [1, 2, 4].flatMap((number) => [`${number}-small.webp`, `${number}.webp`]),
  );
  const [large, small] = await Promise.all(
    ["1.webp", "1-small.webp"].map((name) => loadImage(readFileSync(join(place.pictures, name)))),
  );
  expect([large?.width, small?.width]).toEqual([960, 320]);
});

test("a PDF of the same deck gives the pictures, and a PDF of another deck does not", async () => {
  using place = openFolder();
  place.write(
    "deck.pptx",
    await deckOf([{ title: "Walking groups" }, { title: "Hidden", hidden: true }, { title: "Allotments" }]),
  );
  const twinOf = (titles: string[]) =>
    pdfOf((pdf) => titles.forEach((title, index) => void (index === 0 ? pdf : pdf.addPage()).text(title)), {
      layout: "landscape",
    });
  const twin = place.write("same.pdf", await twinOf(["Walking groups", "Allotments"]));
  const other = place.write("other.pdf", await twinOf(["Swimming", "Singing"]));
  const from = async (path: string) => {
    const reading = await place.read("deck.pptx", {}, { twin: path });
    return reading.ok ? reading.value.pictures : reading.refusal.kind;
  };
  expect([await from(twin), await from(other)]).toEqual(["twin", "card"]);
});
