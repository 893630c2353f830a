import { paragraphs, type MailWords } from "./mail-words.ts";

type Given = {
  link: string;
  conference: string;
  until: string;
  /** We have the slides, and ask whether we may show them. */
  asks: boolean;
  /** The session is over. */
  past: boolean;
};

export function speakerLink({ link, conference, until, asks, past }: Given): MailWords {
  const opening = asks
    ? `We have the slides of your session at “${conference}”. May we show them to everybody? They are seen only if you say yes:`
    : past
      ? `With this link you can send us the slides of your session at “${conference}”, or newer ones, and say what we may do with them:`
      : `You speak at “${conference}”. With this link you can send us your slides, see how they will look, and say what we may do with them:`;
  return {
    subject: asks ? "May we show your slides?" : "Your slides for the conference",
    text: paragraphs(
      opening,
      link,
      `You need no account. The link is yours alone, so please do not pass it on. It works until ${until}.`,
      "If this mail is not for you, you can ignore it.",
    ),
  };
}
