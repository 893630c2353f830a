import { paragraphs, type MailWords } from "./mail-words.ts";

export function spaceWaiting({ link, waiting, days }: { link: string; waiting: number; days: number }): MailWords {
  return {
    subject: "Somebody asks to come into a space",
    text: paragraphs(
      waiting === 1
        ? "1 member waits for an answer to coming into a space that you look after."
        : `${waiting} members wait for an answer to coming into a space that you look after.`,
      link,
      `The page where they asked promises an answer within ${days} working days.`,
    ),
  };
}
