import { mostLetters } from "#app/domain/conversation/message-length.ts";
import type { WordsRefusal } from "#realtime/client/why-words-not.ts";
import type { LiveRefusal } from "#realtime/messages.ts";

/** Why words stay in the box, and what to do next. */
export function whyNotTaken(why: WordsRefusal): string {
  if (why.kind === "empty") return "Write a message first";
  return `Use at most ${mostLetters.toLocaleString("en-GB")} letters. Send the rest as a second one.`;
}

/** Why words that were sent are back in the box. Without a reason: nothing is live any more. */
export function whyCameBack(why: LiveRefusal | undefined, called: string): string {
  switch (why?.kind) {
    case "behind":
      return `Not sent: something new came while you wrote to ${called}. Read it above. Your words are in the box: send them again if they still fit.`;
    case "refused":
      return `Not sent. ${why.sentence}`;
    case "changed":
      return "A part of this was sent before, and stands above. Read it, and send the rest as a new message.";
    case "empty":
      return "Not sent: there was nothing to read in it. Write a message first.";
    case "too-long":
      return `Not sent: it is too long. ${whyNotTaken({ kind: "too-long", tooMany: 0 })}`;
    default:
      return "Not sent yet. Your words are in the box: press Send again.";
  }
}
