import { paragraphs, type MailWords } from "./mail-words.ts";

type Given = {
  state: "posted" | "held";
  why: string; // codes, as they are kept with the mail
  threadUrl: string | null;
  siteUrl: string;
};

/** What each kind of finding is called; kinds without a name here are spoken of in general. */
const named: Readonly<Record<string, string>> = {
  "nhs-number": "an NHS number",
  "birth-date": "a date of birth",
  phone: "a phone number",
  "postcode-and-name": "a postcode beside a name",
  mail: "a mail address",
};

/** Tells a member where what they mailed stands, or that a facilitator looks at it first, and why. Nothing of it is said. */
export function mailTakenIn({ state, why, threadUrl, siteUrl }: Given): MailWords {
  const left = why.includes("files-left")
    ? "We could not take every file. Files that we take are documents, decks, sheets, pictures, sound and video, ten at most and 20 megabytes together. The site takes longer ones in its library."
    : null;
  if (state === "posted") {
    const where = threadUrl === null ? "It was posted." : `It stands here: ${threadUrl}`;
    return { subject: "Your mail was posted", text: paragraphs(...filled([where, left, wrong(siteUrl)])) };
  }
  return {
    subject: "Your mail waits for a facilitator",
    text: paragraphs(
      ...filled(["We got your mail. Nobody else can read it yet.", reasonOf(why), left, wrong(siteUrl)]),
    ),
  };
}

function reasonOf(why: string): string {
  const kinds = /looks-personal:([\w,-]+)/.exec(why)?.[1]?.split(",") ?? [];
  const found = kinds.map((kind) => named[kind]).filter((name) => name !== undefined);
  if (!why.startsWith("looks-personal"))
    return "A facilitator looks at the first post of everyone who asked to join. You will hear what they decided.";
  const what = found.length === 0 ? "Something in it" : `Something in it looks like ${found.join(" and ")}, and`;
  return `${what} could tell somebody who a person is. A facilitator looks at it, and you will hear what they decided. You can also send it again without that.`;
}

function wrong(siteUrl: string): string {
  return `If you did not send this mail, tell a facilitator: ${siteUrl}/members`;
}

function filled(parts: readonly (string | null)[]): string[] {
  return parts.filter((part) => part !== null);
}
