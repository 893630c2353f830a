import { paragraphs, type MailWords } from "./mail-words.ts";

type Given = { link: string; days: number; network: string; codes: boolean };

/** `codes`: whoever is invited will need sign-in codes, as staff do. */
export function invitation({ link, days, network, codes }: Given): MailWords {
  const after = codes
    ? "After that you will set up an app on your phone that gives you sign-in codes. It takes about five minutes."
    : "You need no password.";
  return {
    subject: "You are invited to join",
    text: paragraphs(
      `${network} invites you to join. Open this link and press the button on the page:`,
      link,
      `The link works once, in the next ${days} days. ${after}`,
      "If you did not expect this mail, you can ignore it.",
    ),
  };
}
