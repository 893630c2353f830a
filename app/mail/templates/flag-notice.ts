import { paragraphs, type MailWords } from "./mail-words.ts";

export function flagNotice({ link }: { link: string }): MailWords {
  return {
    subject: "Something needs you today",
    text: paragraphs(
      "Something urgent has come in. Please look at it today and press the button that says you have seen it:",
      link,
      "The worker, the team lead and the cover each get this mail. It is done when one of you has pressed the button.",
    ),
  };
}
