import { Marked, type Token, type Tokens } from "marked";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";

export type RenderedWords = {
  question: string | null; // plain text of the first heading
  questionLine: number;
  body: string; // HTML
  why: string | null; // HTML
  faults: ContentFault[];
};

/** Renders a step's Markdown: its first heading, what stands above the answer box, and "Why we ask". Our own words; no HTML in them. */
export function renderWords(file: string, markdown: string, firstLine: number): RenderedWords {
  const marked = new Marked();
  const faults: ContentFault[] = [];
  const rendered: RenderedWords = { question: null, questionLine: firstLine, body: "", why: null, faults };
  const body: Token[] = [];
  const why: Token[] = [];
  let section: Token[] = body;
  let line = firstLine;
  for (const token of marked.lexer(markdown)) {
    if (token.type === "heading" && token.depth === 1) {
      if (rendered.question !== null)
        faults.push({ file, line, sentence: "A step has one “#” heading: its question." });
      rendered.question = plain(token.tokens ?? []);
      rendered.questionLine = line;
    } else if (isWhy(token)) {
      section = why;
      rendered.why = "";
    } else {
      if (token.type === "heading" && section === why) section = body;
      section.push(token);
      marked.walkTokens(
        [token],
        (inner) => void faultsOf(inner).forEach((sentence) => faults.push({ file, line, sentence })),
      );
    }
    line += token.raw.split("\n").length - 1;
  }
  rendered.body = marked.parser(body).trim();
  if (rendered.why !== null) rendered.why = marked.parser(why).trim();
  return rendered;
}

function isWhy(token: Token): boolean {
  return token.type === "heading" && token.depth === 2 && /^why we ask$/i.test(plain(token.tokens ?? []).trim());
}

function plain(tokens: Token[]): string {
  return tokens.map((token) => (token.type === "br" ? " " : inner(token))).join("");
}

function inner(token: Token): string {
  if ("tokens" in token && token.tokens) return plain(token.tokens);
  return "text" in token ? String(token.text) : token.raw;
}

function faultsOf(token: Token): string[] {
  switch (token.type) {
    case "html":
      return ["HTML is not used here; write Markdown."];
    case "image":
      return ["Pictures are not used in questions; leave it out."];
    case "link": {
      const { href } = token as Tokens.Link;
      return /^(\/(?!\/)|#|https:\/\/)/.test(href)
        ? []
        : [`The link “${href}” should begin with “/” (this site) or “https://”.`];
    }
    default:
      return [];
  }
}
