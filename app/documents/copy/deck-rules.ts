import type { Archive } from "../archive/open-archive.ts";
import { readRelations } from "../archive/read-relations.ts";
import { childOf, childrenOf } from "../archive/xml-element.ts";
import { presentationPart, requirePart } from "../deck/read-presentation.ts";
import type { OfficeRules } from "./copy-office.ts";
import { localName, rawElementsOf, type RawElement } from "./raw-xml.ts";

const dropped = new Set([
  "notesMasterIdLst",
  "handoutMasterIdLst",
  "custShowLst",
  "custDataLst",
  "sectionLst",
  "smartTags",
]);

/** A deck without its hidden slides: neither they nor their number in any list. */
export async function deckRules(archive: Archive): Promise<OfficeRules> {
  const presentation = await presentationPart(archive);
  const root = await requirePart(archive, presentation);
  const targets = new Map((await readRelations(archive, presentation)).map(({ id, target }) => [id, target]));
  const hidden = new Map<string, string>();
  for (const { attributes } of childrenOf(childOf(root, "sldIdLst"), "sldId")) {
    const id = attributes["r:id"] ?? "";
    const part = targets.get(id) ?? "";
    const show = (await requirePart(archive, part)).attributes["show"];
    if (show === "0" || show === "false") hidden.set(id, part);
  }
  return {
    hiddenParts: new Set(hidden.values()),
    change: (_part, element) => {
      // A list of sections stands in an extension of its own, which may not be left empty.
      const holdsSections = localName(element) === "ext" && rawElementsOf(element).some(isDropped);
      return holdsSections || isDropped(element) ? null : element;
    },
  };
}

function isDropped(element: RawElement): boolean {
  return dropped.has(localName(element));
}
