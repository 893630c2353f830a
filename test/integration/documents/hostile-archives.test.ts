import { expect, test } from "vitest";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { sniffType } from "#app/documents/sniff-type.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";
import { openFolder } from "#test/support/documents/in-folder.ts";
import { replaced, zipOf, type ZipEntry } from "#test/support/documents/zip-file.ts";

const types: ZipEntry = { name: "[Content_Types].xml", content: "<Types/>" };
const main: ZipEntry = { name: "ppt/presentation.xml", content: "<p/>" };
const packed = (...entries: ZipEntry[]) => zipOf([types, main, ...entries]);
const limits = { ...usualLimits, unpackedBytes: 4_000_000, entries: 60 };

async function kindOf(bytes: Buffer | string, name = "deck.pptx"): Promise<string> {
  using place = openFolder();
  const sniffed = await sniffType(place.write("file", bytes), name, limits);
  return sniffed.ok ? sniffed.value.mediaType : sniffed.refusal.kind;
}

test("an Office file that could do harm is refused from its directory alone, and the limit that was met is named", async () => {
  const kinds = {
    bomb: await kindOf(await packed({ name: "ppt/media/a.xml", content: Buffer.alloc(5_000_000) })),
    tight: await kindOf(await packed({ name: "ppt/media/a.xml", content: Buffer.alloc(3_000_000) })),
    crowd: await kindOf(
      await packed(...Array.from({ length: 80 }, (_, at) => ({ name: `a/${at}.xml`, content: "x" }))),
    ),
    macros: await kindOf(await packed({ name: "ppt/vbaProject.bin", content: "x" })),
    renamed: await kindOf(await zipOf([{ name: "[Content_Types].xml", content: "macroEnabled.main+xml" }, main])),
    program: await kindOf(await packed({ name: "ppt/embeddings/setup.exe", content: "MZ" })),
    nested: await kindOf(await packed({ name: "ppt/embeddings/more.zip", content: "PK" })),
    climbs: await kindOf(
      replaced(await packed({ name: "xx/evil.xml", content: "x" }), "xx/evil.xml", "../evil.xml"),
    ).catch(String),
    root: await kindOf(replaced(await packed({ name: "x/evil.xml", content: "x" }), "x/evil.xml", "//evil.xml")),
    link: await kindOf(await packed({ name: "ppt/link.xml", content: "/etc/passwd", mode: 0o120777 })),
    cut: await kindOf((await packed()).subarray(0, 150)),
    empty: await kindOf(""),
  };
  expect(kinds).toEqual({
    bomb: "unpacked-size",
    tight: "ratio",
    crowd: "entries",
    macros: "macros",
    renamed: "macros",
    program: "macros",
    nested: "nested-archive",
    climbs: "unsafe-name",
    root: "unsafe-name",
    link: "unsafe-name",
    cut: "truncated",
    empty: "truncated",
  });
});

test("a file must be by its bytes what its name says, and only kinds that the library takes", async () => {
  const deck = await deckOf([{ title: "A" }]);
  const locked = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(2_000),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"}`;
  const kinds = await Promise.all([
    kindOf(deck, "The team's slides; v=2 (final).pptx"),
    kindOf(deck, "\u202Eslides.PPTX"),
    kindOf(deck, "slides.docx"),
    kindOf(deck, "slides.exe.pptx"),
    kindOf(deck, "slides.pptm"),
    kindOf(deck, "report.DOCM"),
    kindOf("<svg onload='alert(1)'/>", "drawing.svg"),
    kindOf("<!doctype html><script>", "notes.txt"),
    kindOf("Plain words\n", "notes.txt"),
    kindOf("a,b\n1,2\n", "table.csv"),
    kindOf("WEBVTT\n\n00:00", "film.vtt"),
    kindOf("no captions", "film.vtt"),
    kindOf("%PDF-1.7\n", "plan.pdf"),
    kindOf(locked, "deck.pptx"),
    kindOf(eicar, "notes.txt"),
    kindOf(`${"x".repeat(1_048_560)}${eicar}`, "notes.txt"),
  ]);
  expect(kinds).toEqual([
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "wrong-type",
    "type-not-allowed",
    "macros",
    "macros",
    "type-not-allowed",
    "wrong-type",
    "text/plain",
    "text/csv",
    "text/vtt",
    "wrong-type",
    "application/pdf",
    "encrypted",
    "test-virus",
    "test-virus",
  ]);
});
