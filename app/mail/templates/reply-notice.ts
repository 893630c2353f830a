import { paragraphs, type MailWords } from "./mail-words.ts";

/** Goes to the person, where others may see it: it says neither who wrote nor what about. */
export function replyNotice({ link }: { link: string }): MailWords {
  return {
    subject: "There is a message for you",
    text: paragraphs(
      "There is a message for you. You can read it here, with your reference and your word:",
      link,
      "Please do not answer this mail: nobody reads what is sent here.",
    ),
  };
}
