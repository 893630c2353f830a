import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import yazl from "yazl";
import { blockLines } from "#app/domain/documents/page-words.ts";
import type { CatalogueEntry } from "#app/domain/search/catalogue.ts";
import { buildCatalogue } from "#app/publishing/search/build-catalogue.ts";
import { manifestCsv } from "./manifest.ts";
import { fileNames, itemName } from "./pack-names.ts";
import { fileOf, indexPage, pageId, pageTitle, textPage } from "./pack-pages.ts";
import { programmeCsv, programmeEntries, programmePage } from "./programme-pages.ts";
import { hasStories, storiesPage, storyEntries } from "./story-pages.ts";
import type { Pack, PackItem } from "./pack.ts";

const searchFile = new URL("./offline/search.js", import.meta.url);
const lunrFile = createRequire(import.meta.url).resolve("lunr/lunr.min.js");

/**
 * A pack as a stream of ZIP bytes that begins at once: pages, files one after the other, and last the search index, which
 * takes longest to make. Nothing is held but what is being sent. A file that cannot be read ends the stream with an
 * error, so that nobody takes half a pack for a whole one.
 */
export function writePack(pack: Pack): Readable {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  const broken = (error: Error) => out.destroy(error);
  zip.on("error", broken);
  zip.outputStream.pipe(out);
  const gone = new AbortController(); // whoever takes the pack went away: what is open is closed
  out.once("close", () => gone.abort());
  fill(zip, pack, gone.signal).catch(broken);
  return out;
}

async function fill(zip: yazl.ZipFile, pack: Pack, gone: AbortSignal): Promise<void> {
  const write = (name: string, text: string) =>
    zip.addBuffer(Buffer.from(text), name, { mtime: pack.madeAt, compress: true });
  write("index.html", indexPage(pack));
  write("manifest.csv", manifestCsv(pack));
  if (pack.programme !== undefined) {
    write("programme.html", programmePage(pack.programme));
    write("programme.csv", programmeCsv(pack.programme));
  }
  if (hasStories(pack)) write("stories.html", storiesPage(pack.stories));
  for (const item of pack.items) write(`text/${fileOf(item)}`, textPage(item));
  for (const item of pack.items) await addFiles(zip, item, { gone, mtime: pack.madeAt });
  write("search/search.js", await readFile(searchFile, "utf8"));
  write("search/lunr.js", await readFile(lunrFile, "utf8"));
  const catalogue = await buildCatalogue([
    ...programmeEntries(pack.programme),
    ...storyEntries(pack.stories ?? []),
    ...pack.items.flatMap(entriesOf),
  ]);
  // U+2028 and "<" are harmless in JSON, and not in a script that stands in a file of its own.
  write(
    "search/index.js",
    `window.packCatalogue = ${catalogue.replaceAll("\u2028", "\\u2028").replaceAll("<", "\\u003c")};\n`,
  );
  zip.end();
}

/** One file after the other: the next is opened when the last was taken, however slowly the other side takes it. */
async function addFiles(
  zip: yazl.ZipFile,
  item: PackItem,
  { gone, mtime }: { gone: AbortSignal; mtime: Date },
): Promise<void> {
  const names = fileNames(item.files.map(({ name }) => name));
  for (const [place, file] of item.files.entries()) {
    const through = new PassThrough();
    zip.addReadStream(through, `files/${itemName(item)}/${names[place] ?? file.name}`, {
      mtime,
      size: file.bytes,
      compress: false, // decks, PDFs and pictures are compressed already
    });
    await pipeline(await file.open(), through, { signal: gone });
  }
}

/** A resource is found by its words, each of its pages by its own. */
function entriesOf(item: PackItem): CatalogueEntry[] {
  const to = `text/${fileOf(item)}`;
  const words = [item.summary, item.credit, ...item.facts.map(([, value]) => value)].join("\n");
  const pages = item.pages.map((page) => ({
    to: `${to}#${pageId(page)}`,
    title: pageTitle(page),
    kind: item.title,
    words: blockLines([...page.blocks, ...page.notes]).join("\n"),
  }));
  return [{ to, title: item.title, kind: item.kind, words }, ...pages];
}
