import { paragraphs, type MailWords } from "./mail-words.ts";

/** To a member who asked to come into a space; `reason` is what a keeper wrote for them, null when they are in. */
export function spaceAnswered({
  space,
  reason,
  link,
}: {
  space: string;
  reason: string | null;
  link: string;
}): MailWords {
  if (reason === null)
    return {
      subject: "You are in the space now",
      text: paragraphs(`You asked to come into “${space}”. You are in it now, and can read what is there:`, link),
    };
  return {
    subject: "Your request to come into a space",
    text: paragraphs(
      `You asked to come into “${space}”. We cannot let you in now. This is why:`,
      reason,
      "If something has changed, or we have misunderstood, you can ask again:",
      link,
    ),
  };
}
