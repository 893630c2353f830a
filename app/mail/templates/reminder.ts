import type { Reminded, Sending } from "#app/domain/reaching/words-to-send.ts";
import { paragraphs, type MailWords } from "./mail-words.ts";

/**
 * Goes to the person, where they said that nobody else reads along. The subject never says of what. Without leave to say
 * who we are the words are the day and the time alone.
 */
export function reminder(
  { called, open, worker, team }: Sending,
  { when, kind, place }: Reminded,
  link: string,
): MailWords {
  const who = open ? ` with ${worker} of ${team}` : "";
  const where = open && place !== "" ? ` The place: ${place}.` : "";
  const what = kind === "phone" ? `We ring you ${when}.` : `It is ${when}${who}.${where}`;
  return {
    subject: "A reminder for you",
    text: paragraphs(
      `Hello ${called},`,
      `This is a reminder. ${what}`,
      "You can see more, or tell us that you cannot, with your reference and your word here:",
      link,
      "Please do not answer this mail: nobody reads what is sent here.",
    ),
  };
}
