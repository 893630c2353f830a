import { altText } from "#app/domain/documents/alt-text.ts";
import type { Block, ListItem } from "#app/domain/documents/block.ts";
import { normaliseLines } from "#app/domain/documents/normalise-text.ts";

/** A node of a PDF's structure tree, as pdf.js hands it over. */
export type TagNode = { role: string; alt?: string; children: (TagNode | TagContent)[] };
export type TagContent = { type: string; id: string };

const inline = new Set([
  "Span",
  "Link",
  "Quote",
  "Reference",
  "Em",
  "Strong",
  "Lbl",
  "Annot",
  "Ruby",
  "Warichu",
  "Sub",
]);
const paragraphs = new Set(["P", "Caption", "Note", "FENote", "BlockQuote", "BibEntry", "Aside", "Title", "Index"]);
const pictures = new Set(["Figure", "Formula"]);

/** Blocks of a tagged page; `words` gives the text of a piece of marked content by its id. */
export function blocksFromTags(root: TagNode, words: ReadonlyMap<string, string>): Block[] {
  return blocksOf(root, words);
}

function blocksOf(node: TagNode, words: ReadonlyMap<string, string>): Block[] {
  const { role } = node;
  if (role === "Artifact") return [];
  const level = /^H([1-6])?$/.exec(role);
  if (level !== null) return headingOf(Number(level[1] ?? 2), plain(node, words));
  if (pictures.has(role)) return [{ kind: "picture", alt: altText(node.alt) }];
  if (role === "Code")
    return [{ kind: "code", text: textOf(node, words).trim() }].filter(({ text }) => text !== "") as Block[];
  if (role === "L" || role === "TOC") return listOf(node, words);
  if (role === "Table") return tableOf(node, words);
  if (paragraphs.has(role)) return [...paragraphOf(plain(node, words)), ...picturesIn(node, words)];
  return containerOf(node, words);
}

/** A container's own text, and inline nodes beside each other, are paragraphs between its blocks. */
function containerOf(node: TagNode, words: ReadonlyMap<string, string>): Block[] {
  const blocks: Block[] = [];
  let loose = "";
  const endLoose = () => {
    blocks.push(...paragraphOf(squash(loose)));
    loose = "";
  };
  for (const child of node.children) {
    if (!isNode(child)) loose += words.get(child.id) ?? "";
    else if (inline.has(child.role)) loose += ` ${textOf(child, words)}`;
    else {
      endLoose();
      blocks.push(...blocksOf(child, words));
    }
  }
  endLoose();
  return blocks;
}

function headingOf(level: number, text: string): Block[] {
  const known = ([1, 2, 3, 4, 5, 6] as const)[level - 1] ?? 2;
  return text === "" ? [] : [{ kind: "heading", level: known, text }];
}

function paragraphOf(text: string): Block[] {
  return text === "" ? [] : [{ kind: "paragraph", runs: [{ text }] }];
}

function listOf(node: TagNode, words: ReadonlyMap<string, string>): Block[] {
  const { ordered, items } = itemsOf(node, words);
  return items.length === 0 ? [] : [{ kind: "list", ordered, items }];
}

function itemsOf(node: TagNode, words: ReadonlyMap<string, string>): { ordered: boolean; items: ListItem[] } {
  let ordered = false;
  const items: ListItem[] = [];
  for (const child of node.children.filter(isNode)) {
    if (child.role === "L" || child.role === "TOC") items.push(...itemsOf(child, words).items);
    if (!["LI", "TOCI"].includes(child.role)) continue;
    const label = child.children.filter(isNode).find(({ role }) => role === "Lbl");
    if (label !== undefined && /^\W*[\da-z]{1,3}[.)]/i.test(textOf(label, words).trim())) ordered = true;
    items.push(itemOf(child, words));
  }
  return { ordered, items };
}

function itemOf(node: TagNode, words: ReadonlyMap<string, string>): ListItem {
  const nested = listsIn(node);
  const text = squash(textOf(node, words, new Set(["Lbl", "L"])).replace(/^\s*[•◦▪●○■\uF0B7]\s*/u, ""));
  const [first] = nested;
  if (first === undefined) return { text };
  const list = itemsOf(first, words);
  return list.items.length === 0 ? { text } : { text, list };
}

function listsIn(node: TagNode): TagNode[] {
  return node.children.filter(isNode).flatMap((child) => (child.role === "L" ? [child] : listsIn(child)));
}

function tableOf(node: TagNode, words: ReadonlyMap<string, string>): Block[] {
  const rows = rowsIn(node).map((row) =>
    row.children.filter(isNode).filter(({ role }) => role === "TH" || role === "TD"),
  );
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const cells = (row: readonly TagNode[]) => row.map((cell) => plain(cell, words));
  const hasHeader = first.length > 0 && first.every(({ role }) => role === "TH");
  return [{ kind: "table", header: hasHeader ? cells(first) : [], rows: (hasHeader ? others : rows).map(cells) }];
}

function rowsIn(node: TagNode): TagNode[] {
  return node.children.filter(isNode).flatMap((child) => (child.role === "TR" ? [child] : rowsIn(child)));
}

function picturesIn(node: TagNode, words: ReadonlyMap<string, string>): Block[] {
  return node.children
    .filter(isNode)
    .flatMap((child) => (pictures.has(child.role) ? blocksOf(child, words) : picturesIn(child, words)));
}

function plain(node: TagNode, words: ReadonlyMap<string, string>): string {
  return squash(textOf(node, words));
}

function textOf(node: TagNode, words: ReadonlyMap<string, string>, without: ReadonlySet<string> = new Set()): string {
  return node.children
    .filter((child) => !isNode(child) || (!without.has(child.role) && !pictures.has(child.role)))
    .map((child) => (isNode(child) ? textOf(child, words, without) : (words.get(child.id) ?? "")))
    .join("");
}

function squash(text: string): string {
  return normaliseLines(text).replace(/\s+/g, " ").trim();
}

function isNode(child: TagNode | TagContent): child is TagNode {
  return "role" in child;
}
