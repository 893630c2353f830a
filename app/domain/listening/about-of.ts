import type { About, RuleAbout, ScopeGroup } from "#app/domain/listening/lexicon.ts";
import type { Marks } from "#app/domain/listening/mark-words.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import { whoDoesIt } from "#app/domain/listening/who-does-it.ts";
import { whomItHappensTo } from "#app/domain/listening/whom-it-happens-to.ts";
import type { Word } from "#app/domain/listening/word.ts";

const pronounReach = 12; // words back
const kinReach = 4;

/** Whom a match of a rule is about, as the rule says that it is to be found out. */
export function aboutOf(words: readonly Word[], match: Match, marks: Marks, rule: RuleAbout): About {
  switch (rule) {
    case "anyone":
      return lastNamed(words, match, marks);
    case "done-by":
      return whoDoesIt(words, match, marks);
    case "done-to":
      return whomItHappensTo(words, match, marks) ?? whoIsInIt(words, match, marks);
    default:
      return rule;
  }
}

/** "He controls everything I do": the one who does it is in the match, so it is the writer's; "my sister is in an abusive relationship" is hers. */
function whoIsInIt(words: readonly Word[], match: Match, marks: Marks): About {
  const first = words[match.from];
  const isDoer = first?.groups.some((group) => group === "kin-words" || group === "other-words") === true;
  if (isDoer || words[match.from + 1]?.groups.includes("kin-words") === true) return "self";
  return lastNamed(words, { ...match, to: match.from - 1 }, marks);
}

/**
 * Whom a match is about: the words inside it say so ("myself", "himself"), else the nearest one before it in the same
 * stretch ("he", "my son"); when nobody is named, the writer. What someone else says of themselves is about them.
 */
function lastNamed(words: readonly Word[], match: Match, marks: Marks): About {
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
