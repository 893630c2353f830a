import { paragraphs, type MailWords } from "./mail-words.ts";

/** A member is asked whether their words may be taken over. Which words, and into what, stands on the page alone. */
export function wordsAsked({ link, answerBy }: { link: string; answerBy: string }): MailWords {
  return {
    subject: "May we keep your words in the library?",
    text: paragraphs(
      "A facilitator would like to make a resource of the library from a discussion that you wrote in. Nobody’s words are in it before they say yes.",
      `Read which of your words it is about and who would see them, and answer. You do not need to sign in: ${link}`,
      `Please answer by ${answerBy}. No answer counts as no. You can take your words out later by the same link.`,
      "The link is yours alone: please do not pass this mail on.",
    ),
  };
}
