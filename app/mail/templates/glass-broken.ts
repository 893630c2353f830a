import { paragraphs, type MailWords } from "./mail-words.ts";

export function glassBroken({ link, from, until }: { link: string; from: string; until: string }): MailWords {
  return {
    subject: "An administrator opened a record",
    text: paragraphs(
      `An administrator of the site opened one record that you look after, from ${from} until ${until}. They wrote down why. They can read it and change nothing.`,
      "Sign in to see which record it is, who opened it, and why:",
      link,
      "If you do not know of a reason for it, talk to them or to your information governance lead today.",
    ),
  };
}
