import type { NoticeKind } from "./notice-kinds.ts";

const sentences: Readonly<Record<string, string>> = {
  "let-through": "A facilitator let your post through.",
  declined: "A facilitator did not let your post through.",
  "your-report": "A facilitator decided about a post that you reported.",
  redacted: "A facilitator removed a post of yours.",
  "words-asked": "A facilitator asks whether your words may stand in the library.",
  hidden: "A facilitator hid a post of yours.",
};

/** What a notice that is about no new post says, without a word that anybody wrote. */
export function sayNotice(kind: NoticeKind, why: string): string {
  return sentences[why] ?? ofKind(kind);
}

function ofKind(kind: NoticeKind): string {
  switch (kind) {
    case "decision":
      return "A facilitator decided about something that you wrote or reported.";
    case "announcement":
      return "There is an announcement.";
    case "newsletter":
      return "There is a newsletter.";
    case "asked":
      return "Somebody asks for your help.";
    case "reply":
    case "mention":
    case "post":
    case "thread":
      return "There is something new in a discussion.";
  }
}
