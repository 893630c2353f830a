import { Marked, type Token, type Tokens } from "marked";
import { parse as parseYaml } from "yaml";
import type { Problem } from "#app/publishing/region/problem.ts";
import type { ContentPage } from "./page.ts";

export type PageRead = { page: ContentPage | null; problems: Problem[] };

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const safeLink = /^(\/(?!\/)|#|https:\/\/|tel:|mailto:)/;

/**
 * One page: a title between two lines of "---", then Markdown. Raw HTML, pictures and a first-level heading (the title
 * is that) are faults, and so is a link that is not to this site, to https, to a phone or to mail.
 */
export function readPage(file: string, text: string): PageRead {
  const front = frontMatter.exec(text);
  if (!front) return refused(file, 1, "The page must begin with --- and a title, then --- again.");
  const title = titleOf(front[1] ?? "");
  if (title === null)
    return refused(file, 2, "The lines between --- must say the title, like this: title: How it works");
  const linesBefore = front[0].split("\n").length - 1;
  const body = text.slice(front[0].length);
  const marked = new Marked({ gfm: true, renderer: { heading } });
  const tokens = marked.lexer(body);
  const problems = faultsOf(tokens, body).map(({ at, sentence }) =>
    fault(file, linesBefore + lineOf(body, at), sentence),
  );
  return { page: problems.length > 0 ? null : { title, html: marked.parser(tokens) }, problems };
}

function refused(file: string, line: number, sentence: string): PageRead {
  return { page: null, problems: [fault(file, line, sentence)] };
}

function fault(file: string, line: number, sentence: string): Problem {
  return { file, line, sentence, severity: "fault" };
}

function titleOf(front: string): string | null {
  try {
    const said: unknown = parseYaml(front);
    const title = typeof said === "object" && said !== null && "title" in said ? said.title : null;
    return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
  } catch {
    return null; // not YAML: the caller says what the lines should look like
  }
}

type Found = { at: number; sentence: string };

function faultsOf(tokens: Token[], body: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  const visit = (token: Token) => {
    const at = Math.max(0, body.indexOf(token.raw, from));
    if (token.type === "html") found.push({ at, sentence: "HTML is not used here. Write it as Markdown." });
    if (token.type === "image") found.push({ at, sentence: "Pictures are not used on these pages." });
    if (token.type === "heading" && token["depth"] === 1)
      found.push({ at, sentence: "Use ## for headings: the title is the page's # heading." });
    if (token.type === "link" && !safeLink.test(String(token["href"]))) {
      found.push({ at, sentence: "A link must begin with / or # or https:// or tel: or mailto:." });
    }
  };
  for (const token of tokens) {
    new Marked().walkTokens([token], visit);
    from += token.raw.length;
  }
  return found;
}

function lineOf(body: string, at: number): number {
  return body.slice(0, at).split("\n").length;
}

/** Headings can be linked to: "What we keep" is #what-we-keep. */
function heading(
  this: { parser: { parseInline(tokens: Token[]): string } },
  { tokens, depth, text }: Tokens.Heading,
): string {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
}
