import mammoth from "mammoth";
import type { Archive } from "../archive/open-archive.ts";
import { parseXml } from "../archive/parse-xml.ts";
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from "../archive/xml-element.ts";
import { DocumentRefused } from "../document-refused.ts";
import type { ReadDocument } from "../read-page.ts";
import { blocksFromHtml } from "./blocks-from-html.ts";
import { cutIntoPages } from "./cut-into-pages.ts";

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "br[type='page'] => hr"];
const tinyPoints = 8.5;

/**
 * A Word document: as it reads when insertions are taken and deletions left out, without comments.
 * @throws DocumentRefused
 */
export async function readWord(archive: Archive, path: string): Promise<ReadDocument> {
  for (const name of archive.names.filter((name) => /\.(xml|rels)$/i.test(name))) {
    const bytes = await archive.read(name); // read once by a parser that refuses what the next would follow
    if (bytes !== null) parseXml(bytes);
  }
  const styles = await partOf(archive, "word/styles.xml");
  const body = await partOf(archive, "word/document.xml");
  if (body === undefined) throw new DocumentRefused("truncated");
  const { value } = await mammoth.convertToHtml(
    { path },
    {
      styleMap,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  const tinyText = hasTinyText(body);
  const pages = cutIntoPages(blocksFromHtml(value)).map((page, index) => ({ ...page, number: index + 1, tinyText }));
  return { pages, language: languageOf(styles, body), tagged: null };
}

async function partOf(archive: Archive, name: string): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name);
  return bytes === null ? undefined : parseXml(bytes);
}

function languageOf(styles: XmlElement | undefined, body: XmlElement): string | null {
  const usual = childOf(styles, "docDefaults", "rPrDefault", "rPr", "lang")?.attributes["val"];
  const [written] = [...descendantsOf(body, "lang")].flatMap(({ attributes }) => attributes["val"] ?? []);
  return usual ?? written ?? null;
}

function hasTinyText(body: XmlElement): boolean {
  return [...descendantsOf(body, "r")].some((run) => {
    const halfPoints = Number(childOf(run, "rPr", "sz")?.attributes["val"] ?? Infinity);
    return halfPoints / 2 < tinyPoints && childrenOf(run, "t").map(textOf).join("").trim() !== "";
  });
}
