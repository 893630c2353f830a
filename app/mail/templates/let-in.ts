import { paragraphs, type MailWords } from "./mail-words.ts";

/** To whoever asked to join and may. */
export function letInWords({ link, days, network }: { link: string; days: number; network: string }): MailWords {
  return {
    subject: "You can join",
    text: paragraphs(
      `You asked to join ${network}, and you can. Open this link and press the button on the page:`,
      link,
      `The link works once, in the next ${days} days. You need no password.`,
      "If you did not ask for this, you can ignore this mail. Nobody joins with your address without the link.",
    ),
  };
}
