import { altText } from "#app/domain/documents/alt-text.ts";
import type { Block } from "#app/domain/documents/block.ts";
import { normaliseText } from "#app/domain/documents/normalise-text.ts";
import type { Archive } from "../archive/open-archive.ts";
import { readRelations, type Relation } from "../archive/read-relations.ts";
import { childOf, descendantsOf, textOf, type XmlElement } from "../archive/xml-element.ts";
import type { ReadPage } from "../read-page.ts";
import { listShapes, placeholderOf } from "./list-shapes.ts";
import { readGraphic } from "./read-graphic.ts";
import { readParagraphs, smallestSize } from "./read-paragraphs.ts";
import { requirePart } from "./read-presentation.ts";

const tinyPoints = 12; // on a wall, less than this is read by nobody at the back

/** One slide: title first, then its shapes in the order in which a screen reader goes through them; notes apart. */
export async function readSlide(
  archive: Archive,
  part: string,
  number: number,
  hear: (language: string) => void,
): Promise<ReadPage> {
  const root = await requirePart(archive, part);
  const relations = await readRelations(archive, part);
  for (const { attributes } of descendantsOf(root, "rPr")) if (attributes["lang"]) hear(attributes["lang"]);
  const shapes = listShapes(childOf(root, "cSld", "spTree"));
  const titleShape = shapes.find((shape) => isTitle(shape));
  const blocks: Block[] = [];
  for (const shape of shapes) if (shape !== titleShape) blocks.push(...(await readShape(archive, shape, relations)));
  return {
    number,
    kind: "slide",
    title: titleOf(titleShape),
    hidden: ["0", "false"].includes(root.attributes["show"] ?? ""),
    blocks,
    notes: await readNotes(archive, relations),
    tinyText: shapes.some((shape) => smallestSize(shape) < tinyPoints),
    scanned: false,
  };
}

async function readShape(archive: Archive, shape: XmlElement, relations: readonly Relation[]): Promise<Block[]> {
  if (shape.name === "graphicFrame") return readGraphic(archive, shape, relations);
  if (shape.name === "pic") return pictureOf(shape);
  const placeholder = placeholderOf(shape);
  if (placeholder !== null && ["dt", "ftr", "sldNum", "hdr", "sldImg"].includes(placeholder)) return [];
  return readParagraphs(childOf(shape, "txBody"), relations, ["body", "obj"].includes(placeholder ?? ""));
}

/** @returns nothing for a picture that is marked as decoration. */
function pictureOf(shape: XmlElement): Block[] {
  const about = childOf(shape, "nvPicPr", "cNvPr");
  const [decorative] = descendantsOf(about, "decorative");
  if (decorative !== undefined && decorative.attributes["val"] !== "0") return [];
  return [{ kind: "picture", alt: altText(about?.attributes["descr"]) }];
}

function titleOf(shape: XmlElement | undefined): string {
  const paragraphs = [...descendantsOf(childOf(shape, "txBody"), "p")];
  return normaliseText(paragraphs.map((paragraph) => textOf(paragraph)).join(" "));
}

function isTitle(shape: XmlElement): boolean {
  return ["title", "ctrTitle"].includes(placeholderOf(shape) ?? "") && titleOf(shape) !== "";
}

async function readNotes(archive: Archive, relations: readonly Relation[]): Promise<Block[]> {
  const target = relations.find(({ kind }) => kind === "notesSlide")?.target;
  if (target === undefined || archive.entryOf(target) === undefined) return [];
  const root = await requirePart(archive, target);
  const bodies = listShapes(childOf(root, "cSld", "spTree")).filter((shape) => placeholderOf(shape) === "body");
  const links = await readRelations(archive, target);
  return bodies.flatMap((shape) => readParagraphs(childOf(shape, "txBody"), links, false));
}
