import { aboutOf } from "#app/domain/listening/about-of.ts";
import { isAnsweredNo, isNegated } from "#app/domain/listening/is-negated.ts";
import type { About, Lexicon, RuleAbout } from "#app/domain/listening/lexicon.ts";
import { markWords, type Marks } from "#app/domain/listening/mark-words.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { Word } from "#app/domain/listening/word.ts";

/** How a match is meant, from the words around it. */
export type Scope = {
  negated: boolean;
  past: boolean;
  supposed: boolean;
  story: boolean;
  quoted: boolean;
  about: About;
};

export type ScopeOf = (match: Match, about: RuleAbout) => Scope;

const pastReach = 25; // words
const verbReach = 5;

/** Gives the scope of any match in these words. Nothing is looked for beyond the stretch between two full stops or pauses. */
export function openScope(words: readonly Word[], matches: readonly Match[], lexicon: Lexicon): ScopeOf {
  const marks = markWords(words, matches, lexicon);
  return (match, about) => ({
    negated: isNegated(words, match.from, marks) || isAnsweredNo(words, match.to),
    past: isPast(words, match, marks),
    supposed: words[match.from]?.text !== "if" && marks.supposedBefore(match.from, match.to),
    story: marks.storyIn(match.from),
    quoted: words[match.from]?.quoted === true,
    about: aboutOf(words, match, marks, about),
  });
}

/** "Years ago" and its like right after, or near by with a verb in the past, and nothing that says "now" or "still" in the same stretch. */
function isPast(words: readonly Word[], match: Match, marks: Marks): boolean {
  if (marks.presentIn(match.from) || !marks.pastNear(match.from, match.to, pastReach)) return false;
  if (marks.pastRightAfter(match.to)) return true;
  const first = Math.max(match.from - verbReach, marks.stretchStart(match.from));
  return words.slice(first, match.to + 1).some((word) => word.groups.includes("past-verbs"));
}
