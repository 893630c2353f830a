import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";
import { openFolder } from "#test/support/documents/in-folder.ts";
import { pdfOf, pdfOfManyPages } from "#test/support/documents/pdf-file.ts";
import { zipOf } from "#test/support/documents/zip-file.ts";

async function kindOf(name: string, bytes: Buffer, limits: Partial<DocumentLimits> = {}): Promise<string> {
  using place = openFolder();
  place.write(name, bytes);
  const reading = await place.read(name, limits);
  return reading.ok ? `read ${reading.value.pages.length}` : reading.refusal.kind;
}

const deckWith = (slide: string) =>
  zipOf([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
    },
    {
      name: "ppt/presentation.xml",
      content: `<p xmlns:r="x/relationships"><sldIdLst><sldId r:id="a"/></sldIdLst></p>`,
    },
    {
      name: "ppt/_rels/presentation.xml.rels",
      content: `<Relationships><Relationship Id="a" Type="x/slide" Target="slides/slide1.xml"/></Relationships>`,
    },
    { name: "ppt/slides/slide1.xml", content: slide },
  ]);

test("a deck that asks for files from elsewhere, or is nested without end, is refused", async () => {
  const entity = `<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/passwd">]><sld><cSld>&e;</cSld></sld>`;
  const kinds = await Promise.all([
    kindOf("deck.pptx", await deckWith("<sld><cSld><spTree/></cSld></sld>")),
    kindOf("deck.pptx", await deckWith(entity)),
    kindOf("deck.pptx", await deckWith("<a>".repeat(100_000))),
    kindOf("deck.pptx", await deckWith("<sld><cSld>")),
  ]);
  expect(kinds).toEqual(["read 1", "external-entity", "nesting", "unreadable"]);
});

test("a PDF with too many pages, a password or a missing half is refused, and the limit is named", async () => {
  const plain = await pdfOf((pdf) => void pdf.text("Words"));
  const kinds = await Promise.all([
    kindOf("long.pdf", pdfOfManyPages(10_000)),
    kindOf("locked.pdf", await pdfOf((pdf) => void pdf.text("Words"), { userPassword: "secret" })),
    kindOf("cut.pdf", plain.subarray(0, 300)),
  ]);
  expect(kinds).toEqual(["pages", "encrypted", "truncated"]);
});

test("a picture that unpacks to more points than the limit is refused before it is unpacked", async () => {
  const header = Buffer.from("89504e470d0a1a0a0000000d49484452000075300000753008060000000000000000", "hex");
  expect(await kindOf("huge.png", header)).toBe("pixels");
});

test("a file that takes too long or too much memory is stopped, and leaves nothing running", async () => {
  using place = openFolder();
  place.write(
    "slow.pdf",
    await pdfOf((pdf) => {
      for (let at = 0; at < 300; at++) pdf.addPage().text("Words");
    }),
  );
  place.write("deck.pptx", await deckOf([{ title: "A" }]));
  const [slow, large] = await Promise.all([
    place.read("slow.pdf", { timeMs: 1_500 }),
    place.read("deck.pptx", { memoryBytes: 30_000_000 }),
  ]);
  expect(slow).toEqual({ ok: false, refusal: { kind: "time", most: 1_500 } });
  expect(large).toEqual({ ok: false, refusal: { kind: "memory", most: 30_000_000 } });
  if (process.platform === "linux") expect(readersOf(place.folder)).toEqual([]);
});

/** Processes that were started with that folder among their arguments. */
function readersOf(folder: string): string[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.filter((pid) => commandLine(pid).includes(folder));
}

/** A process may end while we look. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
