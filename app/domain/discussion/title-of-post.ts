const longestTitle = 90; // letters

/** What stands in the place of a thread's title once its first post was removed. */
export const removedTitle = "A question that was removed";

/** The title of a thread: the first line of its first post without Markdown's signs, cut at a word when it is long. */
export function titleOfPost(body: string): string {
  const line =
    body
      .split("\n")
      .map(plain)
      .find((words) => words !== "") ?? "";
  const letters = [...line];
  if (letters.length <= longestTitle) return line === "" ? "A question" : line;
  const cut = letters.slice(0, longestTitle).join("");
  const atWord = cut.replace(/\s+\S*$/, "");
  return `${atWord === "" ? cut : atWord}…`;
}

function plain(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[\s>#*+-]+|[*_`~]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
