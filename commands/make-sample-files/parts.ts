import { lexer, type Token, type Tokens } from "marked";

/** Words in one style. */
export type Run = { text: string; bold: boolean; link: string | null };

/** One block of a sample's words, the same for every kind of file that is made of them. */
export type Part =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "list"; ordered: boolean; items: Run[][] }
  | { kind: "table"; head: string[]; rows: string[][] }
  | { kind: "picture"; name: string; alt: string }
  | { kind: "notes"; text: string };

/** Markdown as the samples use it: headings, paragraphs, flat lists, tables, pictures by name, and "> " for speaker notes. */
export function partsOf(markdown: string): Part[] {
  return lexer(markdown).flatMap(partOf);
}

/** The words without their style. */
export function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

function partOf(token: Token): Part[] {
  const { type } = token;
  if (type === "space") return [];
  if (type === "heading")
    return [{ kind: "heading", level: (token as Tokens.Heading).depth, text: plain(runsOf(token)) }];
  if (type === "paragraph") return [pictureOf(token as Tokens.Paragraph) ?? { kind: "paragraph", runs: runsOf(token) }];
  if (type === "list") return [listOf(token as Tokens.List)];
  if (type === "table") return [tableOf(token as Tokens.Table)];
  if (type === "blockquote") return [{ kind: "notes", text: notesOf(token as Tokens.Blockquote) }];
  throw new Error(`The samples do not use ${type}: ${token.raw.slice(0, 60)}`);
}

function pictureOf({ tokens }: Tokens.Paragraph): Part | null {
  const [first] = tokens;
  if (tokens.length !== 1 || first?.type !== "image") return null;
  const { href, text } = first as Tokens.Image;
  return { kind: "picture", name: href, alt: text };
}

function listOf({ ordered, items }: Tokens.List): Part {
  return { kind: "list", ordered, items: items.map((item) => item.tokens.flatMap((inner) => runsOf(inner))) };
}

function tableOf({ header, rows }: Tokens.Table): Part {
  const words = (cells: Tokens.TableCell[]) =>
    cells.map((cell) => plain(cell.tokens.flatMap((token) => runOf(token, {}))));
  return { kind: "table", head: words(header), rows: rows.map(words) };
}

function notesOf({ tokens }: Tokens.Blockquote): string {
  return tokens
    .map((token) => plain(runsOf(token)))
    .filter((text) => text !== "")
    .join("\n");
}

function runsOf(token: Token): Run[] {
  const inner = "tokens" in token ? token.tokens : undefined;
  return (inner ?? []).flatMap((one) => runOf(one, {}));
}

function runOf(token: Token, style: Partial<Run>): Run[] {
  if (token.type === "strong" || token.type === "link" || token.type === "em") {
    const { tokens = [] } = token as Tokens.Strong;
    const link = token.type === "link" ? (token as Tokens.Link).href : (style.link ?? null);
    return tokens.flatMap((inner) => runOf(inner, { bold: style.bold === true || token.type === "strong", link }));
  }
  const text = "text" in token ? unescaped(String(token.text)) : "";
  return [{ text: text.replaceAll("\n", " "), bold: style.bold ?? false, link: style.link ?? null }];
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
