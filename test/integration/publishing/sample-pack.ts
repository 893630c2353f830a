import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import type { Pack, PackFile, PackItem } from "#app/publishing/packs/pack.ts";

export function fileOf(name: string, text: string): PackFile {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, bytes: bytes.length, sha256, open: () => Promise.resolve(Readable.from([bytes])) };
}

export function itemOf(over: Partial<PackItem> = {}): PackItem {
  return {
    number: 12,
    title: "Our year: <walks> & talks",
    kind: "Slides",
    summary: "What a walking group learned.",
    facts: [["Topic", "Loneliness"]],
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    credit: "Sample group",
    address: "https://network.example.org/library/12",
    link: null,
    textBy: "Made by a machine. Nobody has checked it yet.",
    sample: true,
    files: [fileOf("The team's slides; v=2 (final).pptx", "slides"), fileOf("=cmd|a?.txt", "notes")],
    pages: [
      {
        file: 1,
        kind: "slide",
        number: 1,
        title: "Hello",
        blocks: [{ kind: "paragraph", runs: [{ text: "We walk." }] }],
        notes: [],
      },
      {
        file: 1,
        kind: "slide",
        number: 14,
        title: "",
        blocks: [
          { kind: "table", header: ["Month", "People"], rows: [["May", "9 <b>quoits</b> players"]] },
          { kind: "paragraph", runs: [{ text: "Not a link", href: "javascript:alert(1)" }] },
        ],
        notes: [],
      },
    ],
    ...over,
  };
}

export function packOf(items: PackItem[]): Pack {
  return {
    title: "Running a group",
    intro: "What others learned.",
    madeAt: new Date("2026-05-06T12:00:00Z"),
    address: "https://network.example.org/collections/running-a-group",
    attribution: "Sample network.",
    items,
  };
}

/** What is in an archive, by name. */
export async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return entries;
}
