import { paragraphs, type MailWords } from "./mail-words.ts";

export function linkLost({ link, gone }: { link: string; gone: boolean }): MailWords {
  return {
    subject: gone ? "A link in the library is probably gone" : "A link in the library may have changed hands",
    text: paragraphs(
      gone
        ? "Something that you look after in the library is a link, and it has not opened on three different days. It is probably gone."
        : "Something that you look after in the library is a link, and the page behind it is no longer what it was. Somebody else may have it now.",
      "What we saw, and what you can do about it, is here:",
      link,
      "Until somebody has looked, its page says so to everyone who sees it.",
    ),
  };
}
