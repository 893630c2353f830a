import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { allowedTypes, type ReadableType } from "#app/domain/documents/file-types.ts";
import { openArchive } from "#app/documents/archive/open-archive.ts";
import { readDocument } from "#app/documents/read-document.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";
import { pdfOf } from "#test/support/documents/pdf-file.ts";
import { medianOf, rounded, type Figure } from "./measure.ts";

const slides = 40;
const runs = 3;
const words = "The link worker meets people where they are, in the library, at home or on the phone. ";

/** A deck and PDFs of forty pages to text and pictures, beside unpacking the deck alone; and what the site feels of it. */
export async function benchDocuments(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-documents-"));
  try {
    const deck = join(folder, "deck.pptx");
    const pdf = join(folder, "plan.pdf");
    await writeFile(deck, await makeDeck());
    await writeFile(pdf, await makePdf());
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const figures = [
      await measure("40-slide deck to text and cards", deck, allowedTypes.pptx, null, await timeOf(() => unpack(deck))),
      await measure("40-slide deck to text and pictures of its PDF", deck, allowedTypes.pptx, pdf),
      await measure("40-page PDF to text and pictures", pdf, allowedTypes.pdf, null),
    ];
    delay.disable();
    const site = {
      name: "event loop of the site meanwhile, p99",
      value: rounded(delay.percentile(99) / 1e6),
      unit: "ms",
    };
    return [...figures, site];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  name: string,
  path: string,
  mediaType: ReadableType,
  twin: string | null,
  baselineMs?: number,
): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOf(() => read(path, mediaType, twin)));
  const seconds = medianOf(times) / 1_000;
  const baseline =
    baselineMs === undefined
      ? {}
      : { baseline: rounded(baselineMs / 1_000), ratio: rounded(baselineMs / 1_000 / seconds) };
  return {
    name: `${name} (${rounded(slides / seconds)} pages a second)`,
    value: rounded(seconds),
    unit: "s",
    ...baseline,
  };
}

async function read(path: string, mediaType: ReadableType, twin: string | null): Promise<void> {
  const pictureFolder = await mkdtemp(join(tmpdir(), "bench-pictures-"));
  await mkdir(pictureFolder, { recursive: true });
  const reading = await readDocument(path, { mediaType, limits: usualLimits, pictureFolder, twin });
  const made = await readdir(pictureFolder);
  await rm(pictureFolder, { recursive: true, force: true });
  if (!reading.ok) throw new Error(`Reading was refused: ${reading.refusal.kind}`);
  const wanted = mediaType === allowedTypes.pdf ? "rendered" : twin === null ? "card" : "twin";
  if (reading.value.pages.length !== slides || made.length !== slides * 2 || reading.value.pictures !== wanted)
    throw new Error("Not every page was read and drawn");
}

async function unpack(path: string): Promise<void> {
  const archive = await openArchive(path, usualLimits);
  for (const name of archive.names) await archive.read(name);
  archive.close();
}

async function timeOf(act: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

function makeDeck(): Promise<Buffer> {
  return deckOf(
    Array.from({ length: slides }, (_, at) => ({
      title: `What we learned, part ${at + 1}`,
      points: [words, words, ` ${words}`, words],
      alt: "A group walking by the sea",
      notes: words.repeat(3),
      ...(at % 4 === 0
        ? {
            table: [
              ["Place", "People"],
              ["Seaham", "12"],
              ["Blyth", "34"],
            ],
          }
        : {}),
    })),
  );
}

function makePdf(): Promise<Buffer> {
  return pdfOf((pdf) => {
    for (let page = 1; page <= slides; page++) {
      if (page > 1) pdf.addPage();
      pdf.fontSize(22).text(`What we learned, part ${page}`).moveDown();
      pdf.fontSize(11).text(words.repeat(12)).moveDown();
      for (let bar = 0; bar < 12; bar++)
        pdf.rect(72 + bar * 30, 500, 20, ((page * 7 + bar * 13) % 90) + 10).fill("#14524a");
      pdf.fill("#000000");
    }
  });
}
