import { lettersTooMany } from "#app/domain/conversation/message-length.ts";
import { liveLimits } from "#realtime/messages.ts";

/** Why words cannot be sent as they stand: nothing in them, or so many letters too many. */
export type WordsRefusal = { kind: "empty" } | { kind: "too-long"; tooMany: number };

// What stands around the words in a frame: names of fields, two ids, the number of the answer.
const aroundWordsBytes = 1_000;
const mostBytesOfLetter = 6; // as JSON may write one

/** Asked before anything is kept to be sent: a frame that is too big would close the socket each time it is tried. */
export function whyWordsNot(words: string): WordsRefusal | null {
  if (words.trim() === "") return { kind: "empty" };
  const tooMany = lettersTooMany(words);
  if (tooMany > 0) return { kind: "too-long", tooMany };
  const bytes = new TextEncoder().encode(JSON.stringify(words)).length;
  const tooManyBytes = bytes - (liveLimits.mostFrameBytes - aroundWordsBytes);
  return tooManyBytes > 0 ? { kind: "too-long", tooMany: Math.ceil(tooManyBytes / mostBytesOfLetter) } : null;
}
