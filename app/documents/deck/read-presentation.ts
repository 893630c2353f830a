import type { Archive } from "../archive/open-archive.ts";
import { parseXml } from "../archive/parse-xml.ts";
import { readRelations } from "../archive/read-relations.ts";
import { childOf, childrenOf, type XmlElement } from "../archive/xml-element.ts";
import { DocumentRefused } from "../document-refused.ts";
import type { ReadDocument } from "../read-page.ts";
import { readSlide } from "./read-slide.ts";

/** A PowerPoint deck: its slides in the order in which they are shown. @throws DocumentRefused */
export async function readPresentation(archive: Archive, most: { pages: number }): Promise<ReadDocument> {
  const parts = await listSlideParts(archive);
  if (parts.length > most.pages) throw new DocumentRefused("pages", most.pages);
  const languages: string[] = [];
  const pages: ReadDocument["pages"] = [];
  for (const [index, part] of parts.entries())
    pages.push(await readSlide(archive, part, index + 1, (language) => void languages.push(language)));
  return { pages, language: mostFrequent(languages), tagged: null };
}

/** @throws DocumentRefused when there is no presentation inside. */
export async function listSlideParts(archive: Archive): Promise<string[]> {
  const part = await presentationPart(archive);
  const root = await requirePart(archive, part);
  const targets = new Map((await readRelations(archive, part)).map(({ id, target }) => [id, target]));
  return childrenOf(childOf(root, "sldIdLst"), "sldId")
    .map(({ attributes }) => targets.get(attributes["r:id"] ?? ""))
    .filter((target) => target !== undefined);
}

export async function presentationPart(archive: Archive): Promise<string> {
  const office = (await readRelations(archive, "")).find(({ kind }) => kind === "officeDocument");
  return office?.target ?? "ppt/presentation.xml";
}

export async function requirePart(archive: Archive, part: string): Promise<XmlElement> {
  const bytes = await archive.read(part);
  if (bytes === null) throw new DocumentRefused("truncated");
  return parseXml(bytes);
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
