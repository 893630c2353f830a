import type { About, ScopeGroup } from "#app/domain/listening/lexicon.ts";
import type { Marks } from "#app/domain/listening/mark-words.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { Word } from "#app/domain/listening/word.ts";

const reach = 4; // words after
const writers = new Set(["me", "us", "myself"]);
const mine = new Set(["my", "our", "wor", "mi"]);
const others = new Set(["her", "him", "them", "herself", "himself"]);

/**
 * Whom something is done to: "he hits me", "he hides my phone" the writer; "he hits her", "hits my mam" someone else.
 * Looked for in the match and a few words on; what is the writer's own ("my phone") is the writer, whose kin ("my mam")
 * is not. Null when nobody is named there.
 */
export function whomItHappensTo(words: readonly Word[], match: Match, marks: Marks): About | null {
  const stretch = marks.stretchStart(match.from);
  const is = (at: number, group: ScopeGroup) => words[at]?.groups.includes(group) === true;
  let named: About | null = null;
  for (let at = match.from; at <= match.to + reach && words[at]; at += 1) {
    if (marks.stretchStart(at) !== stretch || (at > match.to && is(at, "clause-words"))) break;
    const word = words[at]?.text ?? "";
    const next = words[at + 1];
    if (writers.has(word) && !is(at + 1, "kin-words")) return "self";
    if (mine.has(word) && next && at > match.from && !ownsKin(at)) return "self";
    // Who does it stands first; whom it is done to comes after.
    if (at > match.from && (others.has(word) || is(at, "kin-words"))) named ??= "someone-else";
  }
  return named;

  function ownsKin(at: number): boolean {
    return is(at + 1, "kin-words") || is(at + 2, "kin-words");
  }
}
