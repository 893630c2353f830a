import { SaxesParser } from "saxes";
import { decode } from "../archive/parse-xml.ts";
import { DocumentRefused } from "../document-refused.ts";

/** An element as it is written, prefixes and all, so that it can be written again. */
export type RawElement = { name: string; attributes: Record<string, string>; children: (RawElement | string)[] };

/** @throws DocumentRefused */
export function parseRaw(bytes: Buffer): RawElement {
  const top: RawElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new DocumentRefused("external-entity");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: RawElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.on("error", () => {
    throw new DocumentRefused("unreadable");
  });
  parser.write(decode(bytes)).close();
  const root = top.children.find((child) => typeof child !== "string");
  if (root === undefined) throw new DocumentRefused("unreadable");
  return root;
}

/** Comments and instructions to programs are not written again. */
export function writeRaw(root: RawElement): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root)}`);
}

function write(element: RawElement): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  if (element.children.length === 0) return `<${element.name}${attributes.join("")}/>`;
  const inside = element.children.map((child) => (typeof child === "string" ? escape(child) : write(child)));
  return `<${element.name}${attributes.join("")}>${inside.join("")}</${element.name}>`;
}

function escape(text: string): string {
  const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

export function localName({ name }: RawElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** What becomes of an element: it is left out, what is inside takes its place, or it stays (perhaps changed). */
export type Change = null | "inside" | RawElement;

/** Every element below is handed over, from the top down; what is inside those that stay comes after them. */
export function rewrite(element: RawElement, change: (element: RawElement) => Change): RawElement {
  const expand = (child: RawElement | string): (RawElement | string)[] => {
    if (typeof child === "string") return [child];
    const changed = change(child);
    if (changed === null) return [];
    return changed === "inside" ? child.children.flatMap(expand) : [rewrite(changed, change)];
  };
  return { ...element, children: element.children.flatMap(expand) };
}

export function rawElementsOf(element: RawElement | undefined): RawElement[] {
  return element?.children.filter((child) => typeof child !== "string") ?? [];
}
