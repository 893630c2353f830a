import type { Archive } from "../archive/open-archive.ts";
import { relationsPartOf } from "../archive/read-relations.ts";
import { findKeptParts, type KeptRelation } from "./find-kept-parts.ts";
import { plainPicture } from "./plain-pictures.ts";
import { plainProperties } from "./plain-properties.ts";
import { localName, parseRaw, rawElementsOf, rewrite, writeRaw, type Change, type RawElement } from "./raw-xml.ts";
import { writeArchive, type NewEntry } from "./write-archive.ts";

/** How the parts of one kind of Office file are written again; `isPart` is asked with a part's name. */
export type OfficeRules = {
  hiddenParts: ReadonlySet<string>;
  change: (part: string, element: RawElement) => Change;
};

/** Writes a PowerPoint or Word file again with the parts that it shows, and nothing that only hangs on the others. */
export async function copyOffice(archive: Archive, to: string, rules: OfficeRules): Promise<void> {
  const parts = await findKeptParts(archive, rules.hiddenParts);
  const entries: NewEntry[] = [];
  for (const [part, relations] of parts) {
    if (part !== "") entries.push({ name: part, bytes: await copyPart(archive, part, relations, rules) });
    const kept = [...relations.values()].filter(({ kept }) => kept);
    if (kept.length > 0) entries.push({ name: relationsPartOf(part), bytes: writeRelations(kept) });
  }
  const types = await copyTypes(archive, new Set(parts.keys()));
  await writeArchive(to, [{ name: "[Content_Types].xml", bytes: types }, ...entries]);
}

async function copyPart(
  archive: Archive,
  part: string,
  relations: ReadonlyMap<string, KeptRelation>,
  rules: OfficeRules,
): Promise<Buffer> {
  const bytes = (await archive.read(part)) ?? Buffer.alloc(0);
  const properties = plainProperties(part);
  if (properties !== null) return properties;
  if (!/\.(xml|vml)$/i.test(part)) return plainPicture(part, bytes);
  return writeRaw(
    rewrite(parseRaw(bytes), (element) => (dangles(element, relations) ? rest(element) : rules.change(part, element))),
  );
}

/** Whether an element points at something that is left out. */
function dangles({ attributes }: RawElement, relations: ReadonlyMap<string, KeptRelation>): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => /^r:|^o:relid$/.test(name) && relations.get(value)?.kept === false,
  );
}

/** An embedded object is left out, the picture of it stays. */
function rest(element: RawElement): RawElement | null {
  const picture = rawElementsOf(element).find((child) => localName(child) === "pic");
  return localName(element) === "oleObj" ? (picture ?? null) : null;
}

function writeRelations(relations: readonly KeptRelation[]): Buffer {
  return writeRaw({
    name: "Relationships",
    attributes: { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
    children: relations.map(({ written }) => ({ name: "Relationship", attributes: written, children: [] })),
  });
}

async function copyTypes(archive: Archive, parts: ReadonlySet<string>): Promise<Buffer> {
  const types = parseRaw((await archive.read("[Content_Types].xml")) ?? Buffer.alloc(0));
  return writeRaw(
    rewrite(types, (element) => {
      const part = element.attributes["PartName"];
      return part !== undefined && !parts.has(part.replace(/^\//, "")) ? null : element;
    }),
  );
}
