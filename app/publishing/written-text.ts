import { Marked, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";

const longest = 60_000; // letters
const mostMarks = 600; // marked takes seconds for thousands of them
const tooDeep = /^(?:[ \t]*(?:[>*+-]|\d+[.)])){6}/m; // and ends in an error for very many quotes in quotes

/**
 * HTML of what somebody wrote in Markdown: paragraphs, lists, quotes, emphasis, links and small headings; nothing that
 * runs or loads. HTML in it becomes plain words, a picture a link to it. Text that is long or knotted beyond what people
 * write is shown as it was typed.
 */
export function renderWrittenText(markdown: string): string {
  const isKnotted = markdown.length > longest || (markdown.match(/[*_`~[\]<]/g) ?? []).length > mostMarks;
  if (isKnotted || tooDeep.test(markdown)) return asTyped(markdown);
  return sanitizeHtml(rendererOfPeoplesWords().parse(markdown, { async: false }), allowed).trim();
}

function rendererOfPeoplesWords(): Marked {
  return new Marked({
    breaks: true,
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escape(text),
      image: ({ href, text }: Tokens.Image) => `<a href="${escape(href)}">${escape(text || "a picture")}</a>`,
      hr: () => "",
      heading({ tokens }: Tokens.Heading) {
        return `<h3>${this.parser.parseInline(tokens)}</h3>\n`;
      },
    },
  });
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ["p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "a", "h3"],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "nofollow noopener" }) },
};

function asTyped(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escape(paragraph.trim()).replaceAll("\n", "<br />")}</p>`)
    .join("\n");
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
