/** A line that somebody wrote without Markdown's signs: a link keeps its words and its address; signs that could hide or turn words are left out. */
export function plainLine(line: string): string {
  return line
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, " ")
    .replace(/!?\[([^\]]{0,300})\]\(([^)\s]{0,500})[^)]{0,100}\)/g, "$1 ($2)")
    .replace(/^\s{0,20}#{1,6}\s+/, "")
    .replace(/(\*\*|__|~~|`)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
