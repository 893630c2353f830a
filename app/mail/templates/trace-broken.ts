import { paragraphs, type MailWords } from "./mail-words.ts";

export function traceBroken({ link }: { link: string }): MailWords {
  return {
    subject: "The trace of records has a gap",
    text: paragraphs(
      "The trace of who read and changed records does not fit together any more. Somebody may have changed the site's files, or a disk may be failing. The site goes on working.",
      "Please look at it today, find out what happened, and write it down here:",
      link,
    ),
  };
}
