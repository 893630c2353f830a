import { plainLine } from "#app/domain/discussion/plain-line.ts";

/** How many words of a post a mail carries. */
export const wordsInMail = 80;

/**
 * The first words of a post as plain text, without Markdown's signs: paragraphs stay apart, a link keeps its words and
 * its address. Longer ones end in "…". Control and direction signs that could hide or turn words are left out.
 */
export function firstWords(markdown: string, most: number = wordsInMail): string {
  const lines = markdown.slice(0, 20_000).split("\n").map(plainLine);
  let left = most;
  const taken: string[] = [];
  for (const line of lines) {
    const words = line === "" ? [] : line.split(" ");
    if (words.length > left) {
      taken.push(`${words.slice(0, left).join(" ")}…`);
      break;
    }
    left -= words.length;
    taken.push(line);
    if (left === 0) break;
  }
  const text = taken
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const isCut = left === 0 && !text.endsWith("…") && lines.slice(taken.length).some((line) => line !== "");
  return isCut ? `${text}…` : text;
}
