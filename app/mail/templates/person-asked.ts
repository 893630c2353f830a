import { paragraphs, type MailWords } from "./mail-words.ts";

export function personAsked({ link }: { link: string }): MailWords {
  return {
    subject: "Somebody waits for an answer",
    text: paragraphs(
      "A person asked something of us about their record, or complained. They are answered within one month, by a named person.",
      "Sign in to see what waits:",
      link,
    ),
  };
}
