import { paragraphs, type MailWords } from "./mail-words.ts";

export function consentEnds({ link, lastDay }: { link: string; lastDay: string }): MailWords {
  return {
    subject: "A consent to a story ends soon",
    text: paragraphs(
      `Somebody agreed that we show their story. The last day of that is ${lastDay}. After it nobody sees the story any more.`,
      "If they still want it to be shown, ask them again, and write down what they say:",
      link,
      "If they do not, or if you cannot ask them, you need do nothing.",
    ),
  };
}
