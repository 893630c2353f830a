import { altText } from "#app/domain/documents/alt-text.ts";
import type { Block } from "#app/domain/documents/block.ts";
import { normaliseText } from "#app/domain/documents/normalise-text.ts";
import type { Archive } from "../archive/open-archive.ts";
import type { Relation } from "../archive/read-relations.ts";
import { childOf, childrenOf, descendantsOf, isOn, textOf, type XmlElement } from "../archive/xml-element.ts";
import { readChart } from "./read-chart.ts";
import { requirePart } from "./read-presentation.ts";

/** A table, a chart (its figures as a table) or a diagram (its words as a list); another embedded thing is a picture. */
export async function readGraphic(
  archive: Archive,
  shape: XmlElement,
  relations: readonly Relation[],
): Promise<Block[]> {
  const data = childOf(shape, "graphic", "graphicData");
  const table = childOf(data, "tbl");
  if (table !== undefined) return tableOf(table);
  const alt = altText(childOf(shape, "nvGraphicFramePr", "cNvPr")?.attributes["descr"]);
  const picture: Block = { kind: "picture", alt };
  const chart = await follow(archive, relations, childOf(data, "chart")?.attributes["r:id"]);
  if (chart !== null) return [picture, ...readChart(chart)];
  const diagram = await follow(archive, relations, childOf(data, "relIds")?.attributes["r:dm"]);
  return diagram === null ? [picture] : wordsOf(diagram);
}

function tableOf(table: XmlElement): Block[] {
  const rows = childrenOf(table, "tr").map((row) => childrenOf(row, "tc").map(cellText));
  if (rows.length === 0) return [];
  const hasHeader = isOn(childOf(table, "tblPr")?.attributes["firstRow"]);
  return [{ kind: "table", header: hasHeader ? (rows[0] ?? []) : [], rows: hasHeader ? rows.slice(1) : rows }];
}

function cellText(cell: XmlElement): string {
  return normaliseText([...descendantsOf(cell, "p")].map(textOf).join(" "));
}

async function follow(archive: Archive, relations: readonly Relation[], id: string | undefined) {
  const relation = relations.find((relation) => relation.id === id && !relation.external);
  if (id === undefined || relation === undefined || archive.entryOf(relation.target) === undefined) return null;
  return requirePart(archive, relation.target);
}

function wordsOf(diagram: XmlElement): Block[] {
  const texts = [...descendantsOf(diagram, "pt")].map((point) => cellText(point)).filter((text) => text !== "");
  if (texts.length === 0) return [];
  return [{ kind: "list", ordered: false, items: texts.map((text) => ({ text })) }];
}
