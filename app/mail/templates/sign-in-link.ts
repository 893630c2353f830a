import { paragraphs, type MailWords } from "./mail-words.ts";

export function signInLink({ link, minutes }: { link: string; minutes: number }): MailWords {
  return {
    subject: "Your sign-in link",
    text: paragraphs(
      "You asked for a link to sign in. Open it and press the button on the page:",
      link,
      `The link works once, in the next ${minutes} minutes.`,
      "If you did not ask for it, you can ignore this mail. Nobody can sign in without the link.",
    ),
  };
}
