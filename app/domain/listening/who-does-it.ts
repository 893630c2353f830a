import type { About } from "#app/domain/listening/lexicon.ts";
import type { Marks } from "#app/domain/listening/mark-words.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { Word } from "#app/domain/listening/word.ts";

const reach = 12; // words back
const doers = new Set(["he", "she", "they", "who", "someone", "somebody"]);

/**
 * Who hits, threatens or means to: the nearest one named at the beginning of the match or before it, in the same
 * stretch. "I want to kill him" and "he makes me so angry, could kill him" are the writer, "he means to kill him" and
 * "my brother went with a knife" someone else. Nobody named: the writer.
 */
export function whoDoesIt(words: readonly Word[], match: Match, marks: Marks): About {
  if (marks.saidByOther(match.from)) return "someone-else";
  const first = Math.max(marks.stretchStart(match.from), match.from - reach);
  for (let at = match.from; at >= first; at -= 1) {
    const word = words[at];
    if (!word) continue;
    if (word.text === "i" || word.text === "me" || word.text === "myself") {
      if (words[at + 1]?.groups.includes("kin-words") !== true) return "self";
    }
    if (doers.has(word.text)) return "someone-else";
    if (word.groups.includes("kin-words")) return "someone-else";
  }
  return "self";
}
