import { paragraphs, type MailWords } from "./mail-words.ts";

export function dailyNotice({ link, fresh, overdue }: { link: string; fresh: number; overdue: number }): MailWords {
  const counts = [fresh > 0 ? `${fresh} new` : null, overdue > 0 ? `${overdue} overdue` : null].filter(
    (part) => part !== null,
  );
  return {
    subject: "You have work waiting",
    text: paragraphs(
      `Waiting for you this morning: ${counts.join(" and ")}.`,
      link,
      "This mail comes once each working day, and only when something waits.",
    ),
  };
}
