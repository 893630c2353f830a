import { altText } from "#app/domain/documents/alt-text.ts";
import { parseDocument } from "htmlparser2";
import type { Block, ListItem, Run } from "#app/domain/documents/block.ts";
import { joinRuns } from "#app/domain/documents/join-runs.ts";
import { normaliseText } from "#app/domain/documents/normalise-text.ts";

/** The little that is asked of a parsed node; the package has a class for each kind. */
type HtmlNode = { type: string; name?: string; data?: string; attribs?: Record<string, string>; children?: HtmlNode[] };

export type WordPart = Block | { kind: "page-break" };

/** Blocks from the plain HTML that a Word document becomes; page breaks stay where they are. */
export function blocksFromHtml(html: string): WordPart[] {
  const { children } = parseDocument(html) as HtmlNode;
  return (children ?? []).flatMap(partsOf);
}

function partsOf(node: HtmlNode): WordPart[] {
  const name = node.name ?? "";
  const level = /^h([1-6])$/.exec(name);
  if (level !== null) return [...headingOf(Number(level[1]), node), ...picturesIn(node)];
  if (name === "hr") return [{ kind: "page-break" }];
  if (name === "ul" || name === "ol") return [{ kind: "list", ordered: name === "ol", items: itemsOf(node) }];
  if (name === "table") return tableOf(node);
  if (name === "img") return picturesIn({ type: "root", children: [node] });
  if (name === "pre") return [{ kind: "code", text: textOf(node) }];
  return [...breaksAround(node)];
}

/** A paragraph; a page break inside it comes after its words. */
function breaksAround(node: HtmlNode): WordPart[] {
  const runs = joinRuns(runsOf(node));
  const words: Block[] = runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
  const breaks: WordPart[] = has(node, "hr") ? [{ kind: "page-break" }] : [];
  return [...words, ...picturesIn(node), ...breaks];
}

function headingOf(level: number, node: HtmlNode): Block[] {
  const text = normaliseText(textOf(node));
  return text === "" ? [] : [{ kind: "heading", level: ([1, 2, 3, 4, 5, 6] as const)[level - 1] ?? 6, text }];
}

function itemsOf(list: HtmlNode): ListItem[] {
  return childrenOf(list, "li").map((item) => {
    const text = normaliseText(
      textOf({ ...item, children: (item.children ?? []).filter(({ name }) => !isList(name)) }),
    );
    const below = (item.children ?? []).find(({ name }) => isList(name));
    return below === undefined ? { text } : { text, list: { ordered: below.name === "ol", items: itemsOf(below) } };
  });
}

function tableOf(table: HtmlNode): Block[] {
  const head = childrenOf(table, "thead").flatMap((part) => childrenOf(part, "tr"));
  const body = [table, ...childrenOf(table, "tbody")].flatMap((part) => childrenOf(part, "tr"));
  const cells = (row: HtmlNode) => childrenOf(row, "td", "th").map((cell) => normaliseText(textOf(cell)));
  const [header, ...more] = head.map(cells);
  const rows = [...more, ...body.map(cells)];
  return header === undefined && rows.length === 0 ? [] : [{ kind: "table", header: header ?? [], rows }];
}

function picturesIn(node: HtmlNode): Block[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.name !== "img") return picturesIn(child);
    return [{ kind: "picture" as const, alt: altText(child.attribs?.["alt"]) }];
  });
}

function runsOf(node: HtmlNode, href?: string): Run[] {
  if (node.type === "text") return [href === undefined ? { text: node.data ?? "" } : { text: node.data ?? "", href }];
  if (node.name === "br") return [{ text: " " }];
  if (leadsBack(node)) return [];
  return (node.children ?? []).flatMap((child) => runsOf(child, node.name === "a" ? node.attribs?.["href"] : href));
}

function textOf(node: HtmlNode): string {
  if (node.type === "text") return node.data ?? "";
  if (leadsBack(node)) return "";
  const inside = (node.children ?? []).map(textOf).join("");
  return ["p", "br", "li", "tr", "td"].includes(node.name ?? "") ? `${inside} ` : inside;
}

function childrenOf(node: HtmlNode, ...names: string[]): HtmlNode[] {
  return (node.children ?? []).filter(({ name }) => names.includes(name ?? ""));
}

/** The arrow that leads from a footnote or endnote back up. */
function leadsBack(node: HtmlNode): boolean {
  return /^#(foot|end)note-ref/.test(node.attribs?.["href"] ?? "");
}

function has(node: HtmlNode, name: string): boolean {
  return (node.children ?? []).some((child) => child.name === name || has(child, name));
}

function isList(name: string | undefined): boolean {
  return name === "ul" || name === "ol";
}
