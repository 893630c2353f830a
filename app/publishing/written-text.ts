import { Marked, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { escapeHtml } from "#app/publishing/html.ts";

const longest = 60_000; // letters
const mostMarks = 600; // marked takes seconds for thousands of them
const tooDeep = /^(?:[ \t]*(?:[>*+-]|\d+[.)])){6}/m; // and ends in an error for very many quotes in quotes

/**
 * HTML of what somebody wrote in Markdown: paragraphs, lists, quotes, emphasis and links, and nothing that runs, loads or
 * looks like a part of the site. HTML, pictures and headings in it become plain words. Text that is long or knotted
 * beyond what people write is shown as it was typed.
 */
export function writtenText(markdown: string): string {
  const isKnotted = markdown.length > longest || (markdown.match(/[*_`~[\]<]/g) ?? []).length > mostMarks;
  if (isKnotted || tooDeep.test(markdown)) return asTyped(markdown);
  return sanitizeHtml(rendererOfPeoplesWords().parse(markdown, { async: false }), allowed).trim();
}

function rendererOfPeoplesWords(): Marked {
  return new Marked({
    breaks: true,
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
      image: ({ text }: Tokens.Image) => escapeHtml(text),
      hr: () => "",
      heading({ tokens }: Tokens.Heading) {
        return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`;
      },
    },
  });
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ["p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "a"],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "nofollow ugc noopener" }) },
};

function asTyped(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll("\n", "<br />")}</p>`)
    .join("\n");
}
