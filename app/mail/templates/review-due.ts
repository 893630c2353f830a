import { paragraphs, type MailWords } from "./mail-words.ts";

export function reviewDue({ link }: { link: string }): MailWords {
  return {
    subject: "Is this resource still right?",
    text: paragraphs(
      "Something that you look after in the library is due to be looked at again. If it is still right, one press of a button is enough:",
      link,
      "If it is out of date, change it or withdraw it from there. Until somebody has looked, its page says that it is due.",
    ),
  };
}
