/** Markup that was made here. Everything else that goes into a page is words, and is escaped. */
export type Html = { html: string };

type Value = Html | string | number | null | false | readonly Html[];

/** The one way to make a page outside React (packs, social cards): what is put in is escaped unless it is markup already. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const pieces = parts.flatMap((part, place) => (place < values.length ? [part, show(values[place] ?? null)] : [part]));
  return { html: pieces.join("") };
}

function show(value: Value): string {
  if (value === null || value === false) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escape(value);
  return "html" in value ? value.html : value.map((one) => one.html).join("");
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
