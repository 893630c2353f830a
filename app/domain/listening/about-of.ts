import type { About, ScopeGroup } from "#app/domain/listening/lexicon.ts";
import type { Marks } from "#app/domain/listening/mark-words.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { Word } from "#app/domain/listening/word.ts";

const pronounReach = 12; // words back
const kinReach = 4;

/**
 * Whom a match is about: the words inside it say so ("myself", "himself"), else the nearest one before it in the same
 * stretch ("he", "my son"); when nobody is named, the writer. What someone else says of themselves is about them.
 */
export function aboutOf(words: readonly Word[], match: Match, marks: Marks): About {
  const is = (at: number, group: ScopeGroup) => words[at]?.groups.includes(group) === true;
  if (marks.saidByOther(match.from)) return "someone-else";
  for (let at = match.from; at <= match.to; at += 1) {
    if (is(at, "self-words")) return "self";
    if (is(at, "other-words")) return "someone-else";
  }
  const first = Math.max(marks.stretchStart(match.from), match.from - pronounReach);
  for (let at = match.from - 1; at >= first; at -= 1) {
    if (is(at, "self-words") && !is(at, "kin-words")) {
      const isPossessive = match.from - at <= kinReach + 1 && is(at + 1, "kin-words");
      if (!isPossessive) return "self";
    }
    if (is(at, "other-words")) return "someone-else";
    if (is(at, "kin-words") && match.from - at <= kinReach) return "someone-else";
  }
  return "self";
}
