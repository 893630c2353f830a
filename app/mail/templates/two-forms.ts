import { html, type Html } from "#app/publishing/html.ts";
import { paragraphs } from "./mail-words.ts";

/** A piece of a mail that goes as plain words and as HTML. `written.html` was made by the site, of what somebody wrote. */
export type MailPart =
  | { part: "heading"; words: string; title?: string }
  | { part: "line"; words: string; link: string | null }
  | { part: "item"; title: string; link: string; why: string }
  | { part: "written"; text: string; html: string }
  | { part: "end" }; // what follows is about the mail itself

/** The plain form: a heading in capitals, an address after its words. */
export function mailAsText(parts: readonly MailPart[]): string {
  return paragraphs(...parts.map(textOf));
}

function textOf(part: MailPart): string {
  switch (part.part) {
    case "heading":
      return [part.words.toUpperCase(), ...(part.title === undefined ? [] : [part.title])].join("\n");
    case "line":
      return part.link === null ? part.words : `${part.words}: ${part.link}`;
    case "item":
      return [part.title, ...(part.why === "" ? [] : [part.why]), part.link].join("\n");
    case "written":
      return part.text;
    case "end":
      return "-- ";
  }
}

/** The HTML form: headings, paragraphs and links alone. Nothing in it is fetched, so nothing tells who opened it. */
export function mailAsHtml(title: string, parts: readonly MailPart[]): string {
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
      </head>
      <body>
        ${parts.map(htmlOf)}
      </body>
    </html> `;
  return page.html;
}

function htmlOf(part: MailPart): Html {
  switch (part.part) {
    case "heading":
      return html`<h2>${part.title === undefined ? part.words : `${part.words}: ${part.title}`}</h2> `;
    case "line":
      return html`<p>${part.link === null ? part.words : html`<a href="${part.link}">${part.words}</a>`}</p> `;
    case "item":
      return html`<p><a href="${part.link}">${part.title}</a>${part.why !== "" && html`<br />${part.why}`}</p> `;
    case "written":
      return { html: `${part.html}\n` };
    case "end":
      return html`<hr /> `;
  }
}
