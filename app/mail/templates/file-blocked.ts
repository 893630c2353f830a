import { paragraphs, type MailWords } from "./mail-words.ts";

export function fileBlocked({ link }: { link: string }): MailWords {
  return {
    subject: "A file in the library was kept back",
    text: paragraphs(
      "The scanner found something harmful in a file of this resource, so nobody can open it:",
      link,
      "If you gave it to us, look for harmful programs on your computer, then add a clean copy. Nothing else of the library was touched.",
    ),
  };
}
