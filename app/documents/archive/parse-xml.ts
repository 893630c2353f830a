import { SaxesParser, type SaxesAttributeNS } from "saxes";
import { DocumentRefused } from "../document-refused.ts";
import type { XmlElement } from "./xml-element.ts";

const deepest = 256;

/** A part of an Office file as a tree. @throws DocumentRefused for a document type, which no Office file needs, and for depth. */
export function parseXml(bytes: Buffer): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  const add = (child: XmlElement | string) => void open.at(-1)?.children.push(child);
  parser.on("doctype", () => {
    throw new DocumentRefused("external-entity");
  });
  parser.on("opentag", ({ local, attributes }) => {
    if (open.length > deepest) throw new DocumentRefused("nesting", deepest);
    const element: XmlElement = { name: local, attributes: plainAttributes(attributes), children: [] };
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", (error) => {
    throw new DocumentRefused(/entity/i.test(error.message) ? "external-entity" : "unreadable");
  });
  parser.write(decode(bytes)).close();
  const [root] = top.children.filter((child) => typeof child !== "string");
  if (root === undefined) throw new DocumentRefused("unreadable");
  return root;
}

function plainAttributes(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  return Object.fromEntries(
    Object.values(attributes)
      .filter(({ prefix, local }) => prefix !== "xmlns" && local !== "__proto__")
      .map(({ uri, local, value }) => [uri.endsWith("relationships") ? `r:${local}` : local, value]),
  );
}

/** Office writes UTF-8, some older programs UTF-16; both may begin with a byte order mark. */
export function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
