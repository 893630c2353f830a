import type { Sending } from "#app/domain/reaching/words-to-send.ts";
import { paragraphs, type MailWords } from "./mail-words.ts";

/** After three tries: it asks the person to get in touch, and says nothing of what it is about. */
export function safeMail({ called, open, worker, team, teamPhone }: Sending, link: string): MailWords {
  const who = open ? `This is ${worker} of ${team}. ` : "";
  const phone = open && teamPhone !== "" ? ` You can ring us on ${teamPhone}.` : "";
  return {
    subject: "A note for you",
    text: paragraphs(
      `Hello ${called},`,
      `${who}We tried to ring you, and could not reach you. There is no hurry.${phone}`,
      "You can write to us with your reference and your word here:",
      link,
      "If you would rather not, you need not do anything. Please do not answer this mail: nobody reads what is sent here.",
    ),
  };
}
