import { paragraphs, type MailWords } from "./mail-words.ts";

type Given = { lines: readonly { says: string; why: string }[]; link: string; choicesLink: string };

/** That something was decided or said; what it is about stands on the page, which asks for a sign-in. */
export function plainNotice({ lines, link, choicesLink }: Given): MailWords {
  const whys = [...new Set(lines.map(({ why }) => why))];
  return {
    subject: lines.length === 1 ? "A notice for you" : `${lines.length} notices for you`,
    text: paragraphs(
      ...lines.map(({ says }) => says),
      `Read more: ${link}`,
      "-- ",
      ...whys,
      `Choose what we mail you, and when: ${choicesLink}`,
    ),
  };
}
