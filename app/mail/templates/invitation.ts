import { paragraphs, type MailWords } from "./mail-words.ts";

export function invitation({ link, days, network }: { link: string; days: number; network: string }): MailWords {
  return {
    subject: "You are invited to join",
    text: paragraphs(
      `An administrator of ${network} has invited you to join. Open this link and press the button on the page:`,
      link,
      `The link works once, in the next ${days} days. After that you will set up an app on your phone that gives you sign-in codes. It takes about five minutes.`,
      "If you did not expect this mail, you can ignore it.",
    ),
  };
}
