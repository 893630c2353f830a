const longestQuote = 1000; // letters

/** A post that is quoted, and its whole address. */
export type QuotedPost = { number: number; writer: string; body: string; address: string };

/**
 * What stands in the box of somebody who quotes a post: who wrote it with a link back, and its own words as a quote,
 * 1,000 letters at most. What it quoted itself is left out, so that quotes in quotes never grow.
 */
export function quotePost({ body, ...post }: QuotedPost): string {
  const own = body
    .split("\n")
    .filter((line) => !/^\s*>/.test(line))
    .join("\n");
  return quote(post, own);
}

/**
 * The same for words that somebody has marked in a post, as they stand on the page: signs in them that would change how
 * they look are written so that they do not.
 */
export function quoteWords({ body, ...post }: QuotedPost): string {
  const plain = body.replace(/\S+/g, (word) => (/^https?:\/\//.test(word) ? word : asPlain(word)));
  return quote(
    post,
    plain.replace(/^[ \t]*(?=[-+]\s|={3,}|~{3,})/gm, "\\").replace(/^[ \t]*(\d+)(?=[.)]\s)/gm, "$1\\"),
  );
}

function quote({ number, writer, address }: Omit<QuotedPost, "body">, words: string): string {
  const letters = [...words.replace(/\n{3,}/g, "\n\n").trim()];
  const short =
    letters.length > longestQuote ? `${letters.slice(0, longestQuote).join("").trimEnd()}…` : letters.join("");
  const quoted = short.split("\n").map((line) => (line === "" ? ">" : `> ${line}`));
  return `${asPlain(writer)} wrote in [post ${number}](${address}):\n\n${quoted.join("\n")}\n\n`;
}

function asPlain(words: string): string {
  return words.replace(/[\\`*_[\]<>#]/g, (sign) => `\\${sign}`);
}
