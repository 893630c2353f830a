import type { PrivatePart } from "#app/domain/documents/private-part.ts";
import type { Archive } from "../archive/open-archive.ts";
import { parseXml } from "../archive/parse-xml.ts";
import { textOf, type XmlElement } from "../archive/xml-element.ts";
import { stylesOf } from "../open-deck/read-open-presentation.ts";
import { mayHoldLocation } from "./plain-pictures.ts";

const byName: readonly (readonly [RegExp, PrivatePart])[] = [
  [/(^|\/)notesSlides?\//i, "notes"],
  [/(^|\/)(threaded)?comments?\w*(\/|\.xml$)|commentAuthors|\/(people|authors|persons?)\.xml$/i, "comments"],
  [/(^|\/)embeddings\//i, "attachments"],
  [/(^|\/)(changesInfos|revisionInfo|customXml)/i, "tracked-changes"],
];
const byElement: Readonly<Record<string, PrivatePart>> = {
  ins: "tracked-changes",
  del: "tracked-changes",
  moveFrom: "tracked-changes",
  moveTo: "tracked-changes",
  rPrChange: "tracked-changes",
  pPrChange: "tracked-changes",
  "tracked-changes": "tracked-changes",
  commentReference: "comments",
  annotation: "comments",
  notes: "notes",
};
const authors = new Set(["creator", "lastModifiedBy", "initial-creator", "printed-by", "Manager", "Company"]);

/** Looks through an Office file for what nobody but its makers should see. */
export async function findPrivateParts(archive: Archive): Promise<PrivatePart[]> {
  const found = new Set<PrivatePart>();
  for (const name of archive.names) {
    for (const [pattern, part] of byName) if (pattern.test(name)) found.add(part);
    const bytes = (await archive.read(name)) ?? Buffer.alloc(0);
    if (/\.(jpe?g|png|tiff?|heic|webp|mp4|mov|m4v)$/i.test(name) && mayHoldLocation(name, bytes))
      found.add("picture-location");
    if (/\.xml$/i.test(name)) for (const part of partsIn(name, parseXml(bytes))) found.add(part);
  }
  return [...found];
}

function* partsIn(name: string, root: XmlElement): Generator<PrivatePart> {
  if (root.name === "sld" && ["0", "false"].includes(root.attributes["show"] ?? "")) yield "hidden-slides";
  const { hiding } = stylesOf(root);
  const inDocument = name === "content.xml" || /^(word|ppt)\//.test(name);
  for (const element of allOf(root)) {
    const part = Object.hasOwn(byElement, element.name) ? byElement[element.name] : undefined;
    if (inDocument && part !== undefined) yield part;
    if (element.name === "sheet" && /hidden/i.test(element.attributes["state"] ?? "")) yield "hidden-slides";
    if (authors.has(element.name) && textOf(element).trim() !== "") yield "author";
    if (["page", "table"].includes(element.name) && hiding.has(element.attributes["style-name"] ?? ""))
      yield "hidden-slides";
  }
}

function* allOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* allOf(child);
  }
}
