import { boardName, digestSubject, sayLeftOut, sayUnread } from "#app/domain/notification/say-digest.ts";
import type { DigestKind } from "#app/domain/notification/digest-period.ts";
import type { MailWords } from "./mail-words.ts";
import { mailAsHtml, mailAsText, type MailPart } from "./two-forms.ts";

export type DigestMail = {
  kind: DigestKind;
  newsletter: NewsletterMail | null;
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

/** A newsletter for one member. Its introduction is plain words, and HTML that the site made of them. */
export type NewsletterMail = {
  title: string;
  intro: { text: string; html: string };
  items: readonly { title: string; kind: string; why: string; link: string }[];
  link: string;
};

/** What came in a day or a week, for one member: each thing with its link, and what was left out. With a newsletter, in two forms. */
export function digest(given: DigestMail): MailWords & { html?: string } {
  const { kind, newsletter, announced, talk, board, resources } = given;
  const counts = { threads: announced.length + talk.length + board.length, resources: resources.length };
  const subject = digestSubject(kind, { ...counts, newsletter: newsletter !== null });
  const parts = partsOf(given);
  const text = mailAsText(parts);
  return newsletter === null ? { subject, text } : { subject, text, html: mailAsHtml(subject, parts) };
}

function partsOf(given: DigestMail): MailPart[] {
  const { kind, newsletter, announced, talk, board, resources, leftOut, noticesLink, stopLink, choicesLink } = given;
  return [
    { part: "line", words: "This as a page, to read without signing in", link: given.pageLink },
    ...(newsletter === null ? [] : newsletterParts(newsletter)),
    ...section("Announcements", announced),
    ...section(
      "Discussions",
      talk.map(({ title, unread, link }) => ({ title: `${title} (${sayUnread(unread)})`, link })),
    ),
    ...section(
      "On the noticeboard",
      board.map((one) => ({
        title: `${boardName(one.kind)}: ${one.title}${one.until === null ? "" : `, until ${one.until}`}`,
        link: one.link,
      })),
    ),
    ...section("New in the library", resources),
    ...(leftOut === 0
      ? []
      : [
          {
            part: "line" as const,
            words: `${sayLeftOut(leftOut)} You find them in your notices`,
            link: noticesLink,
          },
        ]),
    { part: "end" },
    {
      part: "line",
      words: "You get this because you are a member, and because of the places and interests in your profile.",
      link: null,
    },
    { part: "line", words: `Stop the ${kind} digest`, link: stopLink },
    { part: "line", words: "Choose what we mail you, and when", link: choicesLink },
  ];
}

function newsletterParts({ title, intro, items, link }: NewsletterMail): MailPart[] {
  return [
    { part: "heading", words: "The newsletter", title },
    { part: "written", ...intro },
    ...items.map((item) => ({
      part: "item" as const,
      title: `${item.kind}: ${item.title}`,
      link: item.link,
      why: item.why,
    })),
    { part: "line", words: "This newsletter on the site, and older ones", link },
  ];
}

function section(heading: string, items: readonly { title: string; link: string }[]): MailPart[] {
  if (items.length === 0) return [];
  return [
    { part: "heading", words: heading },
    ...items.map(({ title, link }) => ({ part: "item" as const, title, link, why: "" })),
  ];
}
