import { paragraphs, type MailWords } from "./mail-words.ts";

export function joinWaiting({ link, waiting, days }: { link: string; waiting: number; days: number }): MailWords {
  return {
    subject: "Somebody asks to join",
    text: paragraphs(
      waiting === 1
        ? "1 person waits for an answer to joining the network."
        : `${waiting} people wait for an answer to joining the network.`,
      link,
      `The page where they asked promises an answer within ${days} working days.`,
    ),
  };
}
