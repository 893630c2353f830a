import type { ScopeGroup } from "#app/domain/listening/lexicon.ts";
import type { Marks } from "#app/domain/listening/mark-words.ts";
import type { Word } from "#app/domain/listening/word.ts";

const reach = 9; // words back

/** "Suicide, no." and "Topping myself? No": nothing but the answer stands after the words. */
export function isAnsweredNo(words: readonly Word[], to: number): boolean {
  const [answer, next] = [words[to + 1], words[to + 2]];
  return answer?.text === "no" && (next === undefined || next.before !== "none");
}

/**
 * Whether a "not" before these words denies them. Going back from them, only words that carry a "not" along may lie
 * between ("do not | want to", "no | plans to"); an "I" is passed only after a thinking word ("don't think I want to").
 * A comma, a pause or "and" ends the search: "I can't sleep, I want to die" denies nothing.
 */
export function isNegated(words: readonly Word[], from: number, marks: Marks): boolean {
  const first = Math.max(marks.stretchStart(from), from - reach);
  let needsThinking = words[from]?.groups.includes("self-words") === true;
  for (let at = from - 1; at >= first; at -= 1) {
    const [word, after] = [words[at], words[at + 1]];
    if (!word || !after || after.before !== "none") return false;
    const is = (group: ScopeGroup) => word.groups.includes(group);
    if (is("negators") && !marks.notNegating(at)) return !needsThinking;
    if (is("negators")) return false;
    if (is("thinking")) needsThinking = false;
    else if (is("self-words") || is("other-words")) needsThinking = true;
    else if (!is("bridges") && !is("fillers")) return false;
  }
  return false;
}
