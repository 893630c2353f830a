import { posix } from "node:path";
import type { Archive } from "../archive/open-archive.ts";
import { relationsPartOf } from "../archive/read-relations.ts";
import { localName, parseRaw, type RawElement } from "./raw-xml.ts";

/** A relationship as it was written, and whether it goes along into the copy. */
export type KeptRelation = { written: Record<string, string>; target: string; kept: boolean };

/** What a file shows hangs on these; notes, comments, people, tags, embedded files and custom data hang on others. */
const shown = new Set([
  "officeDocument",
  "core-properties",
  "extended-properties",
  "theme",
  "themeOverride",
  "image",
  "hyperlink",
  "slide",
  "slideLayout",
  "slideMaster",
  "presProps",
  "tableStyles",
  "font",
  "media",
  "video",
  "audio",
  "chart",
  "chartEx",
  "chartStyle",
  "chartColorStyle",
  "chartUserShapes",
  "diagramData",
  "diagramLayout",
  "diagramQuickStyle",
  "diagramColors",
  "diagramDrawing",
  "worksheet",
  "chartsheet",
  "sharedStrings",
  "table",
  "drawing",
  "styles",
  "numbering",
  "settings",
  "webSettings",
  "fontTable",
  "footnotes",
  "endnotes",
  "header",
  "footer",
]);

/** Every part that the shown parts lead to, with its relationships by their ids; the file itself is part "". */
export async function findKeptParts(
  archive: Archive,
  hidden: ReadonlySet<string>,
): Promise<Map<string, ReadonlyMap<string, KeptRelation>>> {
  const parts = new Map<string, ReadonlyMap<string, KeptRelation>>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (parts.has(part)) continue;
    const relations = await relationsOf(archive, part, hidden);
    parts.set(part, relations);
    for (const { kept, target, written } of relations.values())
      if (kept && written["TargetMode"] !== "External") waiting.push(target);
  }
  return parts;
}

async function relationsOf(archive: Archive, part: string, hidden: ReadonlySet<string>) {
  const bytes = await archive.read(relationsPartOf(part));
  const elements = bytes === null ? [] : parseRaw(bytes).children.filter((child) => typeof child !== "string");
  return new Map(
    elements
      .filter((element) => localName(element) === "Relationship")
      .map((element) => [element.attributes["Id"] ?? "", relationOf(archive, part, element, hidden)]),
  );
}

function relationOf(
  archive: Archive,
  part: string,
  { attributes }: RawElement,
  hidden: ReadonlySet<string>,
): KeptRelation {
  const kind = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
  const goal = attributes["Target"] ?? "";
  if (attributes["TargetMode"] === "External") {
    const kept = kind === "hyperlink" && /^(https?:|mailto:|tel:)/i.test(goal);
    return { written: attributes, target: goal, kept };
  }
  const target = goal.startsWith("/") ? goal.slice(1) : posix.join(posix.dirname(part), goal);
  const kept = shown.has(kind) && !hidden.has(target) && archive.entryOf(target) !== undefined;
  return { written: attributes, target, kept };
}
