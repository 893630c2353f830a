/**
 * What we understood, said back for the person to put right: "It sounds like company and money matter most. Have I got
 * that right?". One to three labels as they stand beside the boxes; their "my" becomes "your".
 */
export function sayNeeds(labels: readonly string[]): string {
  const needs = labels.map(inSentence);
  return `It sounds like ${listOf(needs)} ${isOne(needs) ? "matters" : "matter"} most. Have I got that right?`;
}

function inSentence(label: string): string {
  return label.replace(/\bmy\b/g, "your").replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** A label with an "and" of its own keeps to itself behind a comma: "mood and worry, and money". */
function listOf(needs: readonly string[]): string {
  if (needs.length < 2) return needs[0] ?? "";
  const comma = needs.some(hasAnd) ? "," : "";
  return `${needs.slice(0, -1).join(", ")}${comma} and ${needs.at(-1)}`;
}

/** "getting out and about" is one thing, "mood and worry" are two. */
function isOne([first = "", ...others]: readonly string[]): boolean {
  return others.length === 0 && (/^\p{L}+ing\b/u.test(first) || !hasAnd(first));
}

function hasAnd(need: string): boolean {
  return /\band\b/.test(need);
}
