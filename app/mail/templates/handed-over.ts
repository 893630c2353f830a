import { paragraphs, type MailWords } from "./mail-words.ts";

export function handedOver({ link }: { link: string }): MailWords {
  return {
    subject: "Work was handed to you",
    text: paragraphs(
      "A colleague's work was handed to you, because they are away, are leaving or hold too many people. What was promised stays promised, by the same day.",
      `See what is yours now: ${link}`,
    ),
  };
}
