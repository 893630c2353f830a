import { paragraphs, type MailWords } from "./mail-words.ts";

export type ThreadNotice = {
  /** The thread's title, or null where even that may not stand in a mail's subject: then the space is named. */
  subject: { title: string; begins: boolean } | { newIn: string };
  title: string;
  in: string; // what the thread is about
  posts: readonly { writer: string; when: string; words: string; link: string }[];
  more: number; // new posts that are not in the mail
  link: string;
  answer: "by-mail" | "on-the-page";
  why: string;
  note: readonly string[]; // who may be able to answer
  stopLink: string;
  choicesLink: string;
};

/** What is new in one thread: the first words of a few posts, why it comes, how to answer, and how to stop it. */
export function threadNotice(given: ThreadNotice): MailWords {
  const { title, posts, more, link, answer, why, note, stopLink, choicesLink } = given;
  return {
    subject: subjectOf(given.subject),
    text: paragraphs(
      `${title}\n${given.in}`,
      ...posts.map((post) => `${post.writer}, ${post.when}:\n\n${post.words}\n\nThis post on the page: ${post.link}`),
      ...(more === 0 ? [] : [more === 1 ? `1 more new post: ${link}` : `${more} more new posts: ${link}`]),
      ...note,
      answer === "by-mail"
        ? "To answer, reply to this mail. Everyone who reads the thread reads your answer."
        : "To answer, open the thread with the link above.",
      "-- ",
      why,
      `Stop these mails: ${stopLink}`,
      `Choose what we mail you, and when: ${choicesLink}`,
    ),
  };
}

function subjectOf(subject: ThreadNotice["subject"]): string {
  if ("newIn" in subject) return `New in ${subject.newIn}`;
  return subject.begins ? subject.title : `Re: ${subject.title}`;
}
