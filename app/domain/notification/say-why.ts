import type { NoticeKind } from "./notice-kinds.ts";

const sentences: Readonly<Record<string, string>> = {
  "answered-you": "You get this because somebody answered you.",
  "named-you": "You get this because somebody named you.",
  "named-space": "You get this because somebody named a space that you are in.",
  "asked-place": "You get this because the question was put to your place.",
  "said-hello": "You get this because you answer new members' hellos.",
  "follows-space": "You get this because you follow the space.",
  chose: "You get this because you follow this thread.",
  started: "You get this because you began this thread.",
  wrote: "You get this because you wrote in this thread.",
  "asked-for": "You get this because the question was put to you.",
  "words-asked": "You get this because you wrote in the discussion.",
  proposed: "You get this because whoever began the discussion proposes it for the library, and you look after it.",
  unanswered: "You get this because nobody has answered for three working days, and you look after the space.",
};

/** Why a member was told of something, in a sentence. A reason without words of its own is said by its kind. */
export function sayWhy(kind: NoticeKind, why: string): string {
  return sentences[why] ?? ofKind(kind);
}

function ofKind(kind: NoticeKind): string {
  switch (kind) {
    case "announcement":
      return "You get this because those who look after the network or a space of yours sent it to everybody it concerns.";
    case "reply":
      return "You get this because somebody answered you.";
    case "mention":
      return "You get this because somebody named you.";
    case "post":
      return "You get this because you follow this thread.";
    case "thread":
      return "You get this because you follow the space.";
    case "asked":
      return "You get this because you may be able to answer.";
    case "newsletter":
      return "You get this because you are a member.";
    case "decision":
      return "You get this because it is about something that you wrote or reported.";
  }
}
