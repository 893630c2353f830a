import { boardName, digestSubject, sayLeftOut, sayUnread } from "#app/domain/notification/say-digest.ts";
import type { DigestKind } from "#app/domain/notification/digest-period.ts";
import { paragraphs, type MailWords } from "./mail-words.ts";

export type DigestMail = {
  kind: DigestKind;
  announced: readonly { title: string; link: string }[];
  talk: readonly { title: string; unread: number; link: string }[];
  board: readonly { kind: Parameters<typeof boardName>[0]; title: string; until: string | null; link: string }[];
  resources: readonly { title: string; link: string }[];
  leftOut: number;
  pageLink: string;
  noticesLink: string;
  stopLink: string;
  choicesLink: string;
};

/** What came in a day or a week, for one member: each thing with its link, and what was left out. */
export function digest(given: DigestMail): MailWords {
  const { kind, announced, talk, board, resources, leftOut, pageLink, noticesLink, stopLink, choicesLink } = given;
  const counts = { threads: announced.length + talk.length + board.length, resources: resources.length };
  return {
    subject: digestSubject(kind, counts),
    text: paragraphs(
      `This as a page, to read without signing in: ${pageLink}`,
      ...section(
        "ANNOUNCEMENTS",
        announced.map(({ title, link }) => `${title}\n${link}`),
      ),
      ...section(
        "DISCUSSIONS",
        talk.map(({ title, unread, link }) => `${title} (${sayUnread(unread)})\n${link}`),
      ),
      ...section(
        "ON THE NOTICEBOARD",
        board.map(
          (one) =>
            `${boardName(one.kind)}: ${one.title}${one.until === null ? "" : `, until ${one.until}`}\n${one.link}`,
        ),
      ),
      ...section(
        "NEW IN THE LIBRARY",
        resources.map(({ title, link }) => `${title}\n${link}`),
      ),
      ...(leftOut === 0 ? [] : [`${sayLeftOut(leftOut)} You find them in your notices: ${noticesLink}`]),
      "-- ",
      "You get this because you are a member, and because of the places and interests in your profile.",
      `Stop the ${kind} digest: ${stopLink}`,
      `Choose what we mail you, and when: ${choicesLink}`,
    ),
  };
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading, ...items];
}
