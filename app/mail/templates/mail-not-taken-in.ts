import type { MailRefusal } from "#app/domain/discussion/mail/what-to-do-with-mail.ts";
import { paragraphs, type MailWords } from "./mail-words.ts";

type Given = { why: MailRefusal; network: string; siteUrl: string; threadUrl: string | null; mostLetters: number };

/** Tells somebody that their mail was not posted, why, and what to do next. It holds nothing of what they wrote. */
export function mailNotTakenIn(given: Given): MailWords {
  const [why, next] = words(given);
  return {
    subject: "Your mail was not posted",
    text: paragraphs(`We got your mail to ${given.network}. It was not posted.`, why, next, "Nobody else has read it."),
  };
}

function words({ why, network, siteUrl, threadUrl, mostLetters }: Given): [string, string] {
  const onSite =
    threadUrl === null ? `You can write on the site: ${siteUrl}/spaces` : `You can answer on the site: ${threadUrl}`;
  switch (why) {
    case "unknown-address":
      return [
        "There is nothing at the address that you wrote to.",
        `Each space of ${network} shows its mail address on its page: ${siteUrl}/spaces`,
      ];
    case "not-a-member":
      return [
        "Only members can write by mail, and the address that you wrote from is no member's.",
        `If you are a member, write from the address that you sign in with. If not, you can ask to join: ${siteUrl}/join`,
      ];
    case "wrong-sender":
      return [
        "You answered a mail of ours from another address than the one we sent it to. We post only what comes from a member's own address, so that nobody can write in your name.",
        `Send it again from the address that our mail came to. You can change your address here: ${siteUrl}/account`,
      ];
    case "address-ended":
      return ["The address that you answered to has ended.", `Answer a newer mail of ours. ${onSite}`];
    case "thread-gone":
      return [
        "The thread that you answered is not there any more, or you may not read it any more.",
        `You can see what you may read here: ${siteUrl}/spaces`,
      ];
    case "thread-locked":
      return ["A facilitator has closed the thread to new posts.", `You can read it here: ${threadUrl ?? siteUrl}`];
    case "may-not-write":
      return ["You may read there, but not write.", `The page of each space says who writes there: ${siteUrl}/spaces`];
    case "too-many":
      return [
        "New members write a few posts an hour at first, and you have written as many.",
        "Send it again in an hour.",
      ];
    case "stopped":
      return [
        "A facilitator has decided that you do not write there for now.",
        `You can ask the facilitators about it: ${siteUrl}/members`,
      ];
    case "noticeboard":
      return [
        "The space is a noticeboard: what is put up there needs a last day, and a mail has no place for it.",
        `Put it up on the site: ${siteUrl}/spaces`,
      ];
    case "no-subject":
      return ["Your mail has no subject, and a thread needs a title.", "Send it again with a subject."];
    case "empty":
      return [
        "We found no words of yours in it: only what was quoted, a signature, or a file.",
        `Write above the mail that you answer, and send it again. ${onSite}`,
      ];
    case "too-long":
      return [
        `It is longer than ${mostLetters.toLocaleString("en-GB")} letters.`,
        `Make it shorter, or send it in parts. ${onSite}`,
      ];
  }
}
