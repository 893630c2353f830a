import type { Archive } from "../archive/open-archive.ts";
import { readRelations } from "../archive/read-relations.ts";
import { childOf, childrenOf, descendantsOf, textOf } from "../archive/xml-element.ts";
import { requirePart } from "../deck/read-presentation.ts";
import type { OfficeRules } from "./copy-office.ts";
import { localName, type Change, type RawElement } from "./raw-xml.ts";

const workbook = "xl/workbook.xml";
const dropped = new Set([
  "legacyDrawing",
  "legacyDrawingHF",
  "externalReferences",
  "pivotCaches",
  "definedNames", // they may name hidden sheets, and count the sheets as they were
  "customWorkbookViews",
  "customSheetViews",
  "fileSharing",
  "phoneticPr",
]);

/** A workbook without its hidden sheets, and without the words that stand on them alone. */
export async function sheetRules(archive: Archive): Promise<OfficeRules> {
  const root = await requirePart(archive, workbook);
  const targets = new Map((await readRelations(archive, workbook)).map(({ id, target }) => [id, target]));
  const hidden = new Set<string>();
  const shown: string[] = [];
  for (const { attributes } of childrenOf(childOf(root, "sheets"), "sheet")) {
    const part = targets.get(attributes["r:id"] ?? "") ?? "";
    if (["hidden", "veryHidden"].includes(attributes["state"] ?? "")) hidden.add(part);
    else shown.push(part);
  }
  const said = await wordsSaid(archive, shown);
  let word = 0;
  return {
    hiddenParts: hidden,
    change: (part, element) => {
      const name = localName(element);
      if (part === "xl/sharedStrings.xml" && name === "si")
        return said.has(word++) ? element : { ...element, children: [] };
      return changeSheet(name, element);
    },
  };
}

/** Formulas go, their results stay: a formula may name a sheet that is not there any more. */
function changeSheet(name: string, element: RawElement): Change {
  if (dropped.has(name) || name === "f") return null;
  if (name !== "workbookView") return element;
  const { activeTab: _active, firstSheet: _first, ...attributes } = element.attributes;
  return { ...element, attributes };
}

/** The places in the list of words that cells of the shown sheets point at. */
async function wordsSaid(archive: Archive, sheets: readonly string[]): Promise<Set<number>> {
  const said = new Set<number>();
  for (const part of sheets)
    for (const cell of descendantsOf(await requirePart(archive, part), "c"))
      if (cell.attributes["t"] === "s") said.add(Number(textOf(childOf(cell, "v"))));
  return said;
}
