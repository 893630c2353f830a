import type { Block, Run } from "#app/domain/documents/block.ts";
import { nestItems, type FlatItem } from "#app/domain/documents/nest-items.ts";
import { joinRuns } from "#app/domain/documents/join-runs.ts";
import type { Relation } from "../archive/read-relations.ts";
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from "../archive/xml-element.ts";

/** The paragraphs of a text box: points in a row become one list. `bulleted`: its layout makes points of them by itself. */
export function readParagraphs(
  body: XmlElement | undefined,
  relations: readonly Relation[],
  bulleted: boolean,
): Block[] {
  const blocks: Block[] = [];
  let items: FlatItem[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: "list", ordered: items[0]?.ordered ?? false, items: nestItems(items) });
    items = [];
  };
  const paragraphs = childrenOf(body, "p").map((paragraph) => ({ paragraph, runs: runsOf(paragraph, relations) }));
  const filled = paragraphs.filter(({ runs }) => runs.length > 0);
  for (const { paragraph, runs } of filled) {
    const properties = childOf(paragraph, "pPr");
    const level = Number(properties?.attributes["lvl"] ?? 0) || 0;
    if (isPoint(properties, bulleted && filled.length > 1)) {
      const ordered = childOf(properties, "buAutoNum") !== undefined;
      items.push({ level, ordered, text: runs.map(({ text }) => text).join("") });
    } else {
      endList();
      blocks.push({ kind: "paragraph", runs });
    }
  }
  endList();
  return blocks;
}

function isPoint(properties: XmlElement | undefined, byLayout: boolean): boolean {
  const names = elementsOf(properties).map(({ name }) => name);
  if (names.includes("buNone")) return false;
  return byLayout || names.some((name) => ["buChar", "buAutoNum", "buBlip"].includes(name));
}

function runsOf(paragraph: XmlElement, relations: readonly Relation[]): Run[] {
  const runs = elementsOf(paragraph).map((child): Run => {
    if (child.name === "br") return { text: " " };
    if (child.name !== "r" && child.name !== "fld") return { text: "" };
    const id = childOf(child, "rPr", "hlinkClick")?.attributes["r:id"];
    const link = relations.find((relation) => relation.id === id && relation.external);
    const text = textOf(childOf(child, "t"));
    return link === undefined ? { text } : { text, href: link.target };
  });
  return joinRuns(runs);
}

/** In points; Infinity when no size is written in the shape itself. */
export function smallestSize(shape: XmlElement): number {
  const runs = [...descendantsOf(shape, "r")].filter((run) => textOf(childOf(run, "t")).trim() !== "");
  const sizes = runs.map((run) => Number(childOf(run, "rPr")?.attributes["sz"])).filter((size) => size > 0);
  return Math.min(...sizes.map((size) => size / 100));
}
