/** A post whose words are asked for. `version`: of its words now. `stands`: neither removed nor hidden. */
export type AskedWords = { version: number; agreedVersion: number | null; stands: boolean };

/** What its writer said, to which terms. */
export type WriterSaid = { answer: "named" | "unnamed" | "no" | null; terms: number | null; isHere: boolean };

/**
 * How it stands with somebody's words: "yes" they may be taken over; "no"; "left" and "gone": the writer or the post is
 * no more, which is a no; "changed": they said yes to other words or other terms, and are asked again; "waits" for an
 * answer; "silent": the time for one is over, which is a no until one comes.
 */
export type WordsStand = "yes" | "no" | "left" | "gone" | "changed" | "waits" | "silent";

/**
 * Nothing is taken over but the very words that their writer said yes to, under the terms that they were shown, while
 * both the words and the writer are there. Source: community.md D26, decision record 0034.
 */
export function standOfWords(
  post: AskedWords,
  writer: WriterSaid,
  asked: { terms: number; answerBy: Date; now: Date },
): WordsStand {
  if (!post.stands) return "gone";
  if (!writer.isHere) return "left";
  if (writer.answer === "no") return "no";
  if (writer.answer === null) return asked.now > asked.answerBy ? "silent" : "waits";
  return writer.terms === asked.terms && post.agreedVersion === post.version ? "yes" : "changed";
}
