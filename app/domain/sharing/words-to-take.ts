import { plainLine } from "#app/domain/discussion/plain-line.ts";

/**
 * What of a post is taken over into a resource: its own words as plain paragraphs, a list's items one each. What it
 * quotes is somebody else's and is left out, with its files and pictures; a member that it names is "a member". `named`:
 * the names that its mentions meant. Source: community.md D26.
 */
export function wordsToTake(markdown: string, named: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  let quotes = false;
  for (const line of markdown.split("\n")) {
    if (line.trim() === "") quotes = false;
    else if (/^\s*>/.test(line)) quotes = true; // a line right below it still belongs to it
    if (quotes || isLeadOfQuote(line)) continue;
    const words = plainLine(line);
    const item = /^\s*(?:[-*+]|\d{1,4}[.)])\s+(?=\S)/.exec(line);
    if (words === "") paragraphs.push([]);
    else if (item === null) paragraphs.at(-1)?.push(words);
    else paragraphs.push([item[0].trim().length > 1 ? words : `• ${words.slice(1).trim()}`], []);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => withoutNames(lines.join(" "), named));
}

/** "Joan wrote in post 3 (…):", which our own button puts above a quote: it names a member. */
function isLeadOfQuote(line: string): boolean {
  return /wrote in \[post \d{1,7}\]\(\S{1,300}\):\s*$/.test(line);
}

function withoutNames(words: string, named: readonly string[]): string {
  return named
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, name) => (name === "" ? text : text.replaceAll(`@${name}`, "a member")), words);
}
