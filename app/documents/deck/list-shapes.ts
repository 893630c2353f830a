import { childOf, elementsOf, type XmlElement } from "../archive/xml-element.ts";

const shapeNames = new Set(["sp", "pic", "graphicFrame", "cxnSp"]);

/** The shapes of a slide, those inside groups too, in the order in which they lie. */
export function listShapes(tree: XmlElement | undefined): XmlElement[] {
  return elementsOf(tree).flatMap((child) => {
    if (shapeNames.has(child.name)) return [child];
    if (child.name === "grpSp") return listShapes(child);
    if (child.name === "AlternateContent") return listShapes(childOf(child, "Choice") ?? childOf(child, "Fallback"));
    return [];
  });
}

/** What a shape stands for on its layout, such as `title` or `body`; null for a shape drawn freely. */
export function placeholderOf(shape: XmlElement): string | null {
  const place = elementsOf(shape).find(({ name }) => /^nv\w*Pr$/.test(name));
  const placeholder = childOf(place, "nvPr", "ph");
  return placeholder === undefined ? null : (placeholder.attributes["type"] ?? "obj");
}
