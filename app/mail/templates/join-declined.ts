import { paragraphs, type MailWords } from "./mail-words.ts";

/** To whoever asked to join and may not; `reason` is what a facilitator wrote for them. */
export function joinDeclined({ reason, link, network }: { reason: string; link: string; network: string }): MailWords {
  return {
    subject: "Your request to join",
    text: paragraphs(
      `You asked to join ${network}. We cannot let you in now. This is why:`,
      reason,
      "If something has changed, or we have misunderstood, you can ask again:",
      link,
      "Everything that is public stays open to you without joining.",
    ),
  };
}
