import { altText } from "#app/domain/documents/alt-text.ts";
import type { Block } from "#app/domain/documents/block.ts";
import { normaliseText } from "#app/domain/documents/normalise-text.ts";
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from "../archive/xml-element.ts";
import type { ReadPage } from "../read-page.ts";
import { readOpenText } from "./read-open-text.ts";

export type OpenStyles = { hiding: ReadonlySet<string>; numbering: ReadonlySet<string>; tiny: ReadonlySet<string> };

const furniture = new Set(["date-time", "footer", "header", "page-number"]);

/** One slide of an OpenDocument deck; comments are left out. */
export function readOpenSlide(slide: XmlElement, number: number, styles: OpenStyles): ReadPage {
  const shapes = listOpenShapes(slide).filter(({ attributes }) => !furniture.has(attributes["class"] ?? ""));
  const title = shapes.find((shape) => shape.attributes["class"] === "title" && wordsOf(shape) !== "");
  return {
    number,
    kind: "slide",
    title: title === undefined ? "" : wordsOf(title),
    hidden: styles.hiding.has(slide.attributes["style-name"] ?? ""),
    blocks: shapes.filter((shape) => shape !== title).flatMap((shape) => readShape(shape, styles)),
    notes: childrenOf(slide, "notes").flatMap((notes) => readNotes(notes, styles)),
    tinyText: hasTinyText(slide, styles),
    scanned: false,
  };
}

function readNotes(notes: XmlElement, styles: OpenStyles): Block[] {
  const written = listOpenShapes(notes).filter(({ attributes }) => attributes["class"] === "notes");
  return written.flatMap((shape) => readOpenText(childOf(shape, "text-box"), styles.numbering));
}

/** Shapes in the order in which they lie, those inside groups too. */
function listOpenShapes(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === "g" || child.name === "a") return listOpenShapes(child);
    if (["frame", "custom-shape", "rect", "ellipse", "polygon", "path"].includes(child.name)) return [child];
    return [];
  });
}

function readShape(shape: XmlElement, styles: OpenStyles): Block[] {
  if (shape.attributes["placeholder"] === "true") return [];
  if (shape.name !== "frame") return readOpenText(shape, styles.numbering);
  const box = childOf(shape, "text-box");
  if (box !== undefined) return readOpenText(box, styles.numbering);
  const table = childOf(shape, "table");
  if (table !== undefined) return tableOf(table);
  if (childOf(shape, "image") === undefined && childOf(shape, "object") === undefined) return [];
  return [{ kind: "picture", alt: altText(textOf(childOf(shape, "desc")) || textOf(childOf(shape, "title"))) }];
}

function tableOf(table: XmlElement): Block[] {
  const rows = [...descendantsOf(table, "table-row")].map((row) => childrenOf(row, "table-cell").map(wordsOf));
  if (rows.length === 0) return [];
  const hasHeader =
    table.attributes["use-first-row-styles"] === "true" || childOf(table, "table-header-rows") !== undefined;
  return [{ kind: "table", header: hasHeader ? (rows[0] ?? []) : [], rows: hasHeader ? rows.slice(1) : rows }];
}

function wordsOf(shape: XmlElement): string {
  return normaliseText([...descendantsOf(shape, "p")].map(textOf).join(" "));
}

function hasTinyText(slide: XmlElement, styles: OpenStyles): boolean {
  return [...descendantsOf(slide, "span", "p")].some(
    (element) => styles.tiny.has(element.attributes["style-name"] ?? "") && textOf(element).trim() !== "",
  );
}
