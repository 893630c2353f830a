import { Parser } from "htmlparser2";

const longestTitle = 300;
const longestText = 2_000;
const unseen = new Set(["script", "style", "noscript", "template", "svg", "title", "iframe", "object"]);

/** The title of a page and how its words begin, as plain text in one line each: what stood in marks stays a mark. */
export function readPage(html: string): { title: string | null; text: string } {
  const found = { title: "", text: "" };
  const hidden: string[] = [];
  let titles = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "title" && hidden.length === 0) titles += 1;
        if (unseen.has(name)) hidden.push(name);
      },
      ontext(words) {
        const [where] = hidden;
        if (where === "title" && titles === 1 && found.title.length < longestTitle * 2) found.title += words;
        if (where === undefined && found.text.length < longestText * 2) found.text += `${words} `;
      },
      onclosetag(name) {
        if (hidden.at(-1) === name) hidden.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  const title = oneLine(found.title, longestTitle);
  return { title: title === "" ? null : title, text: oneLine(found.text, longestText) };
}

/** Without what steers a screen: control signs and those that turn the direction of writing. */
function oneLine(words: string, most: number): string {
  return words
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, most);
}
