import { paragraphs, type MailWords } from "./mail-words.ts";

export function workAddress({ link, days }: { link: string; days: number }): MailWords {
  return {
    subject: "Please confirm your work address",
    text: paragraphs(
      "Someone gave this address as their work address on our site. If that was you, open this link and press the button on the page:",
      link,
      `The link works for ${days} days. What you sent has arrived. Until you press the button, we show your address as not confirmed.`,
      "If it was not you, you can ignore this mail.",
    ),
  };
}
