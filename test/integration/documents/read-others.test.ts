import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { blockLines } from "#app/domain/documents/page-words.ts";
import { openFolder } from "#test/support/documents/in-folder.ts";
import { sampleOpenDeck } from "#test/support/documents/open-deck-file.ts";
import { sampleWordFile } from "#test/support/documents/word-file.ts";

test("a Word document is cut at its chapters and reads as if every change had been accepted, without comments", async () => {
  using place = openFolder();
  place.write("guide.docx", await sampleWordFile());
  const reading = await place.read("guide.docx");

  if (!reading.ok) throw new Error(reading.refusal.kind);
  const [first, second] = reading.value.pages;
  expect(first?.title).toBe("Running a group");
  expect(first?.blocks).toEqual([
    {
      kind: "paragraph",
      runs: [{ text: "We meet every Tuesday[1]" }, { text: " on our page", href: "https://example.org/group" }],
    },
    { kind: "list", ordered: false, items: [{ text: "Tea", list: { ordered: false, items: [{ text: "Milk" }] } }] },
    { kind: "table", header: ["Day", "Place"], rows: [["Tuesday", "Seaham"]] },
    { kind: "picture", alt: "A full tea room" },
  ]);
  expect([second?.title, blockLines(second?.blocks ?? [])]).toEqual([
    "Ending well",
    ["Say goodbye in time.", "Said in a footnote"],
  ]);
  expect(JSON.stringify(reading.value)).not.toMatch(/secret|never on time/);
  expect([reading.value.language, reading.value.report]).toEqual(["en-GB", []]);
});

test("an OpenDocument deck becomes slides too, with hidden ones marked and comments left out", async () => {
  using place = openFolder();
  place.write("deck.odp", await sampleOpenDeck());
  const reading = await place.read("deck.odp");

  if (!reading.ok) throw new Error(reading.refusal.kind);
  const [first, second] = reading.value.pages;
  expect(first).toMatchObject({ title: "Singing together", hidden: false });
  expect(first?.blocks).toEqual([
    {
      kind: "list",
      ordered: false,
      items: [{ text: "Warm up", list: { ordered: false, items: [{ text: "Hum first" }] } }],
    },
    { kind: "table", header: ["Song"], rows: [["Blaydon Races"]] },
    { kind: "picture", alt: "A choir" },
  ]);
  expect(blockLines(first?.notes ?? [])).toEqual(["Thank Sam"]);
  expect(second).toMatchObject({ title: "Hidden figures", hidden: true, pictureFile: null });
  expect(reading.value.language).toBe("en-GB");
});

test("a picture is a document of one page that asks for a description", async () => {
  using place = openFolder();
  place.write("poster.jpg", await createCanvas(1_200, 800).encode("jpeg"));
  const reading = await place.read("poster.jpg");
  expect(reading).toMatchObject({
    ok: true,
    value: { pages: [{ number: 1, pictureFile: "1.webp" }], report: [{ kind: "no-alt-text", pages: [1] }] },
  });
});
