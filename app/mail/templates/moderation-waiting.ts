import { paragraphs, type MailWords } from "./mail-words.ts";

/** What waits for a facilitator: counts only, no word of anybody. */
export function moderationWaiting(given: { link: string; held: number; reports: number }): MailWords {
  const { link, held, reports } = given;
  const lines = [
    held === 0
      ? ""
      : held === 1
        ? "1 post waits for you before others read it."
        : `${held} posts wait for you before others read them.`,
    reports === 0
      ? ""
      : reports === 1
        ? "A member asks you to look at 1 post."
        : `Members ask you to look at posts, ${reports} times.`,
  ].filter((line) => line !== "");
  return { subject: "Something waits for you in the discussions", text: paragraphs(lines.join("\n"), link) };
}
