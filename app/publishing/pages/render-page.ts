import { Marked, type Token, type Tokens } from "marked";
import type { Problem } from "#app/publishing/region/problem.ts";
import type { ContentPage } from "./page.ts";

type Given = { file: string; title: string; body: string; linesBefore: number; deeper?: number };

export type PageRead = { page: ContentPage | null; problems: Problem[] };

const safeLink = /^(\/(?!\/)|#|https:\/\/|tel:|mailto:)/;

/**
 * The Markdown of a page as HTML. Raw HTML, pictures and a first-level heading (the title is that) are faults, and so is
 * a link that is not to this site, to https, to a phone or to mail. `linesBefore`: how many lines of the file stand
 * above the body; `deeper`: by how much its headings go down, because it stands inside another page.
 */
export function renderPage(given: Given): PageRead {
  const { file, title, body, linesBefore, deeper = 0 } = given;
  const marked = new Marked({ gfm: true, renderer: { heading: headingAt(deeper) } });
  const tokens = marked.lexer(body);
  const problems = faultsOf(tokens, body).map(({ at, sentence }): Problem => {
    return { file, line: linesBefore + lineOf(body, at), sentence, severity: "fault" };
  });
  return { page: problems.length > 0 ? null : { title, html: marked.parser(tokens) }, problems };
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

type Parsing = { parser: { parseInline(tokens: Token[]): string } };

/** Headings can be linked to: "What we keep" is #what-we-keep. */
function headingAt(deeper: number) {
  return function heading(this: Parsing, { tokens, depth, text }: Tokens.Heading): string {
    const id = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    const level = depth + deeper;
    return `<h${level} id="${id}">${this.parser.parseInline(tokens)}</h${level}>\n`;
  };
}
