import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findOffice } from "#app/documents/office/find-office.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";
import { openFolder } from "#test/support/documents/in-folder.ts";
import { pdfOf } from "#test/support/documents/pdf-file.ts";

/** Stands in for LibreOffice: notes that it was called and hands over a PDF that was made before. */
function writeOffice(place: ReturnType<typeof openFolder>, made: string): string {
  const path = place.write(
    "soffice",
    `#!/bin/sh\necho called >> "${place.folder}/called"\nwhile [ "$1" != "--outdir" ]; do shift; done\ncp "${made}" "$2/file.pdf"\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

const deck = () => deckOf([{ title: "Walking" }, { title: "Secret", hidden: true }, { title: "Singing" }]);

test("where LibreOffice stands, it makes the pictures of a deck, hidden slides left out", async () => {
  using place = openFolder();
  const made = place.write("made.pdf", await pdfOf((pdf) => void pdf.text("Walking").addPage().text("Singing")));
  place.write("deck.pptx", await deck());
  const office = writeOffice(place, made);
  expect(await findOffice(null, `${join(place.folder, "nowhere")}:${place.folder}`)).toBe(office);
  expect(await findOffice(join(place.folder, "deck.pptx"), place.folder)).toBeNull();
  const reading = await place.read("deck.pptx", {}, { office });
  expect(reading).toMatchObject({ ok: true, value: { pictures: "rendered", pages: [{}, { pictureFile: null }, {}] } });
});

test("LibreOffice is never given a file that was refused, and when it fails cards are drawn", async () => {
  using place = openFolder();
  const office = writeOffice(place, join(place.folder, "not-there.pdf"));
  place.write("deck.pptx", (await deck()).subarray(0, 5_000));
  expect(await place.read("deck.pptx", {}, { office })).toEqual({ ok: false, refusal: { kind: "truncated" } });
  expect(existsSync(join(place.folder, "called"))).toBe(false);
  place.write("deck.pptx", await deck());
  expect(await place.read("deck.pptx", {}, { office })).toMatchObject({ ok: true, value: { pictures: "card" } });
});
