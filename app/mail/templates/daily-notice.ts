import { paragraphs, type MailWords } from "./mail-words.ts";

type Counts = { link: string; fresh: number; overdue: number; tasks: number };

export function dailyNotice({ link, fresh, overdue, tasks }: Counts): MailWords {
  const counts = [
    fresh > 0 ? `${fresh} new` : null,
    overdue > 0 ? `${overdue} overdue` : null,
    tasks > 0 ? `${tasks} ${tasks === 1 ? "task" : "tasks"} to look at` : null,
  ].filter((part) => part !== null);
  return {
    subject: "You have work waiting",
    text: paragraphs(
      `Waiting for you this morning: ${new Intl.ListFormat("en-GB").format(counts)}.`,
      link,
      "This mail comes once each working day, and only when something waits.",
    ),
  };
}
