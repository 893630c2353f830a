import type { Block } from "#app/domain/documents/block.ts";
import { normaliseText } from "#app/domain/documents/normalise-text.ts";
import { childOf, descendantsOf, textOf, type XmlElement } from "../archive/xml-element.ts";

/** A chart as what it says: its title, and the figures that it draws, a row for each category. */
export function readChart(chart: XmlElement): Block[] {
  const title = normaliseText(textOf(childOf(chart, "chart", "title", "tx")));
  const series = [...descendantsOf(chart, "ser")];
  const names = series.map((one) => valuesOf(childOf(one, "tx")).join(" "));
  const categories = valuesOf(childOf(series[0], "cat") ?? childOf(series[0], "xVal"));
  const columns = series.map((one) => valuesOf(childOf(one, "val") ?? childOf(one, "yVal")));
  const length = Math.max(0, categories.length, ...columns.map((column) => column.length));
  const rows = Array.from({ length }, (_, row) => [
    categories[row] ?? "",
    ...columns.map((column) => column[row] ?? ""),
  ]);
  const heading: Block[] = title === "" ? [] : [{ kind: "paragraph", runs: [{ text: title }] }];
  return rows.length === 0 ? heading : [...heading, { kind: "table", header: ["", ...names], rows }];
}

/** The values that a chart keeps beside the workbook they come from, each at its place. */
function valuesOf(element: XmlElement | undefined): string[] {
  const values: string[] = [];
  for (const point of descendantsOf(element, "pt")) {
    const place = Number(point.attributes["idx"]);
    if (Number.isInteger(place) && place >= 0 && place < 1_000)
      values[place] = normaliseText(textOf(childOf(point, "v")));
  }
  return Array.from(values, (value) => value ?? "");
}
