import type { OfficeRules } from "./copy-office.ts";
import { localName, rawElementsOf, type RawElement } from "./raw-xml.ts";

const dropped = new Set([
  "del",
  "moveFrom",
  "delText",
  "delInstrText",
  "cellDel",
  "cellIns",
  "cellMerge",
  "trackRevisions",
  "rPrChange",
  "pPrChange",
  "sectPrChange",
  "tblPrChange",
  "tblPrExChange",
  "tcPrChange",
  "trPrChange",
  "tblGridChange",
  "numberingChange",
  "commentRangeStart",
  "commentRangeEnd",
  "commentReference",
  "annotationRef",
  "documentProtection",
  "docVars",
  "attachedTemplate",
  "rsids",
  "permStart",
  "permEnd",
]);
const rangeMark = /^(moveFrom|moveTo|customXml(Ins|Del|MoveFrom|MoveTo))Range(Start|End)$/;

/** A Word document as it reads when every insertion is taken and every deletion done, without comments and hidden text. */
export const wordRules: OfficeRules = {
  hiddenParts: new Set(),
  change: (_part, element) => {
    const name = localName(element);
    if (dropped.has(name) || rangeMark.test(name)) return null;
    if (name === "ins" || name === "moveTo") return "inside";
    if ((name === "r" && isHidden(element)) || (name === "tr" && wasDeleted(element))) return null;
    return withoutTraces(element);
  },
};

/** A row of a table that was deleted says so among its properties. */
function wasDeleted(row: RawElement): boolean {
  const properties = rawElementsOf(row).find((child) => localName(child) === "trPr");
  return rawElementsOf(properties).some((child) => localName(child) === "del");
}

function isHidden(run: RawElement): boolean {
  const properties = rawElementsOf(run).find((child) => localName(child) === "rPr");
  return rawElementsOf(properties).some(
    (child) => localName(child) === "vanish" && !["0", "false", "off"].includes(child.attributes["w:val"] ?? ""),
  );
}

function withoutTraces(element: RawElement): RawElement {
  const kept = Object.entries(element.attributes).filter(([name]) => !/^w:(rsid\w*|author|date|initials)$/.test(name));
  return { ...element, attributes: Object.fromEntries(kept) };
}
