const longestQuote = 1000; // letters

/** A post that is quoted, and its whole address. */
export type QuotedPost = { number: number; writer: string; body: string; address: string };

/**
 * What stands in the box of somebody who quotes a post: who wrote it with a link back, and its own words as a quote,
 * 1,000 letters at most. What it quoted itself is left out, so that quotes in quotes never grow.
 */
export function quotePost({ number, writer, body, address }: QuotedPost): string {
  const own = body
    .split("\n")
    .filter((line) => !/^\s*>/.test(line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const letters = [...own];
  const short = letters.length > longestQuote ? `${letters.slice(0, longestQuote).join("").trimEnd()}…` : own;
  const quoted = short.split("\n").map((line) => (line === "" ? ">" : `> ${line}`));
  return `${asPlain(writer)} wrote in [post ${number}](${address}):\n\n${quoted.join("\n")}\n\n`;
}

function asPlain(name: string): string {
  return name.replace(/[\\`*_[\]<>#]/g, (sign) => `\\${sign}`);
}
