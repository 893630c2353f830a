import type { Block, ListItem, Run } from "#app/domain/documents/block.ts";
import { joinRuns } from "#app/domain/documents/join-runs.ts";
import { childrenOf, elementsOf, type XmlElement } from "../archive/xml-element.ts";

/** Paragraphs and lists of an OpenDocument text box; `numbering` names the list styles that count. */
export function readOpenText(box: XmlElement | undefined, numbering: ReadonlySet<string>): Block[] {
  return elementsOf(box).flatMap((child): Block[] => {
    if (child.name === "list") {
      const list = listOf(child, numbering);
      return list.items.length === 0 ? [] : [{ kind: "list", ...list }];
    }
    if (child.name !== "p" && child.name !== "h") return [];
    const runs = joinRuns(runsOf(child));
    return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
  });
}

function listOf(list: XmlElement, numbering: ReadonlySet<string>): { ordered: boolean; items: ListItem[] } {
  const ordered = numbering.has(list.attributes["style-name"] ?? "");
  const items = childrenOf(list, "list-item", "list-header").flatMap((item) => itemsOf(item, numbering));
  return { ordered, items };
}

/** A point without words that only holds deeper points, as Impress writes them, hands those up. */
function itemsOf(item: XmlElement, numbering: ReadonlySet<string>): ListItem[] {
  const paragraphs = childrenOf(item, "p", "h").map((paragraph) => joinRuns(runsOf(paragraph)));
  const text = paragraphs
    .map((runs) => runs.map((run) => run.text).join(""))
    .join(" ")
    .trim();
  const below = childrenOf(item, "list").map((list) => listOf(list, numbering));
  const items = below.flatMap((list) => list.items);
  if (text === "") return items;
  return items.length === 0 ? [{ text }] : [{ text, list: { ordered: below[0]?.ordered ?? false, items } }];
}

function runsOf(paragraph: XmlElement, href?: string): Run[] {
  return paragraph.children.flatMap((child): Run[] => {
    if (typeof child === "string") return [href === undefined ? { text: child } : { text: child, href }];
    if (child.name === "annotation" || child.name === "note") return [];
    if (["s", "tab", "line-break"].includes(child.name)) return [{ text: " " }];
    return runsOf(child, child.name === "a" ? child.attributes["href"] : href);
  });
}
