import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";

const day = new Date(2026, 0, 5, 9, 0, 0); // the same hour on every clock: it is written without a time zone
const stamp = "2026-01-05T09:00:00Z";

/** An office file packed again without the moment at which it was made, so that the same words give the same bytes.
 * `putRight` is for what the packages cannot be asked to write. */
export async function sameBytes(file: Buffer, putRight = (xml: string) => xml): Promise<Buffer> {
  const entries = (await entriesOf(file)).sort(byName);
  const zip = new ZipFile();
  const links = linkNames(entries);
  for (const { name, bytes } of entries) {
    const isWords = /\.(xml|rels)$/.test(name);
    const written = isWords ? Buffer.from(putRight(settled(bytes.toString("utf8"), links)), "utf8") : bytes;
    zip.addBuffer(written, name, { mtime: day, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}

type Entry = { name: string; bytes: Buffer };

async function entriesOf(file: Buffer): Promise<Entry[]> {
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    entries.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return entries;
}

/** The list of contents first, as readers of these formats expect it. */
function byName(a: Entry, b: Entry): number {
  const first = Number(b.name === "[Content_Types].xml") - Number(a.name === "[Content_Types].xml");
  return first !== 0 ? first : a.name < b.name ? -1 : 1;
}

/** Links get random names in Word files: they are counted instead. */
function linkNames(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const rels = entries.find(({ name }) => name === "word/_rels/document.xml.rels")?.bytes.toString("utf8") ?? "";
  const random = [...rels.matchAll(/Id="(rId[^"]+)"[^>]*TargetMode="External"/g)].map(([, id = ""]) => id);
  return new Map(random.map((id, at) => [id, `rIdLink${at + 1}`]));
}

function settled(xml: string, links: ReadonlyMap<string, string>): string {
  let words = xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
  for (const [from, to] of links) words = words.replaceAll(`"${from}"`, `"${to}"`);
  return words;
}
