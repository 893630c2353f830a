import { Marked, type Token } from "marked";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";

const safeLink = /^(\/(?!\/)|https:\/\/)/;

/** Our own words as HTML. Raw HTML, pictures, the page's own heading and links that are not to this site or to https are faults. */
export function renderSafetyWords(folder: ContentFolder, file: string, firstLine: number, words: string): string {
  const marked = new Marked();
  const tokens = marked.lexer(words);
  let line = firstLine;
  for (const token of tokens) {
    marked.walkTokens([token], (inner) => {
      const sentence = whyNot(inner);
      if (sentence) folder.fault(file, line, sentence);
    });
    line += token.raw.split("\n").length - 1;
  }
  return marked.parser(tokens).trim();
}

function whyNot(token: Token): string | null {
  if (token.type === "html") return "HTML is not used here. Write it as Markdown.";
  if (token.type === "image") return "Pictures are not used here.";
  if (token.type === "heading" && token["depth"] !== 2)
    return "Use ## for headings: the title is the page's own heading.";
  if (token.type === "link" && !safeLink.test(String(token["href"]))) return "A link must begin with / or https://.";
  return null;
}
