import { goneWords } from "./gone-words.ts";

/** What the desk says of what was just done elsewhere, from its address. */
export function doneOnDesk(params: URLSearchParams): string | null {
  const last = params.get("end") === "yes" ? "That was the last one in this list." : null;
  return goneWords(params.get("gone")) ?? manyWords(params.get("many")) ?? last;
}

/** After an act on several at once, by how many. Null for anything that no such act says. */
function manyWords(count: string | null): string | null {
  if (count === null || !/^[1-9]\d{0,2}$/u.test(count)) return null;
  return count === "1" ? "Done for 1 person." : `Done for ${count} people.`;
}
