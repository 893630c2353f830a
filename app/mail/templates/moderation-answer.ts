import { paragraphs, type MailWords } from "./mail-words.ts";

export type ModerationAnswer =
  | { kind: "let-through"; link: string }
  | { kind: "declined"; reason: string }
  | { kind: "left" | "hidden" | "redacted"; answer: string; link: string };

/** What became of a post that waited for a facilitator, or of a report. Nothing of the post's words is in it. */
export function moderationAnswer(given: ModerationAnswer): MailWords {
  switch (given.kind) {
    case "let-through":
      return {
        subject: "Your post can be read now",
        text: paragraphs("A facilitator has looked at your post. Others can read it now:", given.link),
      };
    case "declined":
      return {
        subject: "About the post that you wrote",
        text: paragraphs(
          "A facilitator has looked at your post. It was not put on the site. This is why:",
          given.reason,
          "You can write it again in another way. We have not kept what you wrote.",
        ),
      };
    case "left":
    case "hidden":
    case "redacted":
      return {
        subject: "What you asked us to look at",
        text: paragraphs(
          `Thank you for telling us. ${decided[given.kind]}`,
          given.answer,
          `The discussion: ${given.link}`,
        ),
      };
  }
}

const decided = {
  left: "A facilitator has looked at the post. It stays as it is. They say:",
  hidden: "A facilitator has looked at the post and has hidden it. They say:",
  redacted: "A facilitator has looked at the post and has taken its words away for good. They say:",
} as const;
