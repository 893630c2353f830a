import type { Archive } from "../archive/open-archive.ts";
import { parseXml } from "../archive/parse-xml.ts";
import { childOf, childrenOf, descendantsOf, type XmlElement } from "../archive/xml-element.ts";
import { requirePart } from "../deck/read-presentation.ts";
import { DocumentRefused } from "../document-refused.ts";
import type { ReadDocument } from "../read-page.ts";
import { readOpenSlide, type OpenStyles } from "./read-open-slide.ts";

/** An OpenDocument deck, as LibreOffice Impress writes it. @throws DocumentRefused */
export async function readOpenPresentation(archive: Archive, most: { pages: number }): Promise<ReadDocument> {
  const content = await requirePart(archive, "content.xml");
  const slides = childrenOf(childOf(content, "body", "presentation"), "page");
  if (slides.length > most.pages) throw new DocumentRefused("pages", most.pages);
  const bytes = await archive.read("styles.xml");
  const shared = bytes === null ? undefined : parseXml(bytes);
  const styles = stylesOf(content);
  const pages = slides.map((slide, index) => readOpenSlide(slide, index + 1, styles));
  return { pages, language: languageOf(shared), tagged: null };
}

/** Which styles hide a slide or a sheet or number a list, by their names. */
export function stylesOf(content: XmlElement): OpenStyles {
  const automatic = childOf(content, "automatic-styles");
  const hiding = childrenOf(automatic, "style").filter(
    (style) =>
      childOf(style, "drawing-page-properties")?.attributes["visibility"] === "hidden" ||
      childOf(style, "table-properties")?.attributes["display"] === "false",
  );
  const numbering = childrenOf(automatic, "list-style").filter(
    (style) => childOf(style, "list-level-style-number") !== undefined,
  );
  const tiny = childrenOf(automatic, "style").filter((style) => pointsOf(style) < 12);
  const names = (styles: readonly XmlElement[]) => new Set(styles.map(({ attributes }) => attributes["name"] ?? ""));
  return { hiding: names(hiding), numbering: names(numbering), tiny: names(tiny) };
}

function pointsOf(style: XmlElement): number {
  const size = /^([\d.]+)pt$/.exec(childOf(style, "text-properties")?.attributes["font-size"] ?? "")?.[1];
  return size === undefined ? Infinity : Number(size);
}

function languageOf(shared: XmlElement | undefined): string | null {
  for (const { attributes } of descendantsOf(childOf(shared, "styles"), "text-properties")) {
    const { language, country } = attributes;
    if (language !== undefined && language !== "none")
      return country === undefined || country === "none" ? language : `${language}-${country}`;
  }
  return null;
}
