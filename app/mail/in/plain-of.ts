import type { ParsedMail } from "mailparser";

const mostHtml = 400_000; // letters

/** A mail's words as plain text. Where the plain part is empty, as some phones leave it, the words are in the other. */
export function plainOf({ text, html }: Pick<ParsedMail, "text" | "html">): string {
  if (text !== undefined && text.trim() !== "") return text;
  return typeof html === "string" ? withoutTags(html.slice(0, mostHtml)) : "";
}

function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<(br|hr)\b[^>]*>|<\/(p|div|li|tr|h[1-6]|blockquote)\s*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
