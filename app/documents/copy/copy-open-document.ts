import type { Archive } from "../archive/open-archive.ts";
import { parseXml } from "../archive/parse-xml.ts";
import { stylesOf } from "../open-deck/read-open-presentation.ts";
import { DocumentRefused } from "../document-refused.ts";
import { plainPicture } from "./plain-pictures.ts";
import { localName, parseRaw, rewrite, writeRaw, type Change, type RawElement } from "./raw-xml.ts";
import { writeArchive, type NewEntry } from "./write-archive.ts";

const dropped = new Set([
  "notes",
  "annotation",
  "annotation-end",
  "tracked-changes",
  "change",
  "change-start",
  "change-end",
  "hidden-text",
  "hidden-paragraph",
  "meta",
  "show",
  "event-listeners",
  "author-name",
  "author-initials",
  "sender",
]);
const referenced = /^(\.\/)?((?:Pictures|Media)\/[^/]+|Object [^/]+)$/;
const emptyMeta = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>`;

/** Writes an OpenDocument file again: the slides, pages or sheets that are shown, their pictures and charts, nothing else. */
export async function copyOpenDocument(archive: Archive, to: string, type: string): Promise<void> {
  const bytes = await archive.read("content.xml");
  if (bytes === null) throw new DocumentRefused("truncated");
  const { hiding } = stylesOf(parseXml(bytes));
  const hidden = new Set<string>();
  const isHidden = (element: RawElement) =>
    (localName(element) === "page" && hiding.has(element.attributes["draw:style-name"] ?? "")) ||
    (localName(element) === "table" && hiding.has(element.attributes["table:style-name"] ?? ""));
  rewrite(parseRaw(bytes), (element) => {
    if (isHidden(element)) hidden.add(`#${element.attributes["draw:name"] ?? ""}`);
    return element;
  });
  const change = (element: RawElement): Change => {
    if (isHidden(element) || dropped.has(localName(element))) return null;
    if (hidden.has(element.attributes["xlink:href"] ?? "")) return "inside";
    return /^(drawing-page|table)-properties$/.test(localName(element)) ? shown(element) : element;
  };
  const content = rewrite(parseRaw(bytes), change);
  const stylesBytes = await archive.read("styles.xml");
  const styles = stylesBytes === null ? null : rewrite(parseRaw(stylesBytes), change);
  const named = new Set([content, ...(styles === null ? [] : [styles])].flatMap(referencesOf));
  const texts: NewEntry[] = [
    { name: "content.xml", bytes: writeRaw(content) },
    ...(styles === null ? [] : [{ name: "styles.xml", bytes: writeRaw(styles) }]),
    { name: "meta.xml", bytes: Buffer.from(emptyMeta) },
  ];
  await writeDocument(to, type, [...texts, ...(await copyReferenced(archive, named, change))]);
}

/** A style of slides or sheets that were hidden, and are not there any more, hides nothing. */
function shown(element: RawElement): RawElement {
  const { "presentation:visibility": _slide, "table:display": _sheet, ...attributes } = element.attributes;
  return { ...element, attributes };
}

/** What slides point at inside the file: pictures, films and charts. */
function referencesOf(root: RawElement): string[] {
  const found: string[] = [];
  rewrite(root, (element) => {
    const name = referenced.exec(element.attributes["xlink:href"] ?? "")?.[2];
    if (name !== undefined) found.push(name);
    return element;
  });
  return found;
}

async function copyReferenced(archive: Archive, named: ReadonlySet<string>, change: (element: RawElement) => Change) {
  const entries: NewEntry[] = [];
  for (const name of archive.names) {
    const isChart = /\/(content|styles)\.xml$/.test(name) && named.has(name.split("/")[0] ?? "");
    if (!named.has(name) && !isChart) continue;
    const bytes = (await archive.read(name)) ?? Buffer.alloc(0);
    entries.push({ name, bytes: isChart ? writeRaw(rewrite(parseRaw(bytes), change)) : plainPicture(name, bytes) });
  }
  return entries;
}

/** The type comes first and unpacked, and every file is named in the list. */
async function writeDocument(to: string, type: string, entries: readonly NewEntry[]): Promise<void> {
  const lines = entries.map(({ name }) => fileEntry(name, name.endsWith(".xml") ? "text/xml" : ""));
  const manifest: RawElement = {
    name: "manifest:manifest",
    attributes: {
      "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
      "manifest:version": "1.3",
    },
    children: [fileEntry("/", type), ...lines],
  };
  await writeArchive(to, [
    { name: "mimetype", bytes: Buffer.from(type), stored: true },
    ...entries,
    { name: "META-INF/manifest.xml", bytes: writeRaw(manifest) },
  ]);
}

function fileEntry(path: string, type: string): RawElement {
  const attributes = { "manifest:full-path": path, "manifest:media-type": type };
  return { name: "manifest:file-entry", attributes, children: [] };
}
