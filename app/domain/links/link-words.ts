import type { LinkFinding } from "./judge-look.ts";
import type { MissReason, RefusedReason } from "./look.ts";

/** What a badge says to readers, or null where there is nothing to warn of. */
export function linkBadge(finding: LinkFinding | undefined): string | null {
  if (finding === "changed") return "May have changed hands";
  return finding === "gone" ? "Probably gone" : null;
}

/** What readers are told of the last look at a link, on the day that it was made; null when it says nothing of the page. */
export function linkSentence(finding: LinkFinding, day: string): string | null {
  const looked = `We last looked at this link on ${day}:`;
  switch (finding) {
    case "opened":
      return `${looked} it opened.`;
    case "changed":
      return `This page may have changed hands. ${looked} it opened, but it was not the page that it was. Take care.`;
    case "missed":
      return `${looked} it did not open.`;
    case "gone":
      return `${looked} it did not open, for at least the third day. It is probably gone.`;
    case "closed":
      return `${looked} it would not let our site look, so we cannot say whether it opens.`;
    case "busy":
    case "refused":
      return null;
  }
}

/** One line of a link's history, for those who look after it. */
export function findingWords(finding: LinkFinding, why: MissReason | RefusedReason | null): string {
  switch (finding) {
    case "opened":
      return "It opened";
    case "changed":
      return "It opened, but it is not the page that it was";
    case "missed":
    case "gone":
      return `It did not open: ${why === null ? "no reason known" : reasonWords[why]}`;
    case "closed":
      return "It would not let us look";
    case "busy":
      return "It asked us to come later";
    case "refused":
      return `We did not open it: ${why === null ? "no reason known" : reasonWords[why]}`;
  }
}

const reasonWords: Readonly<Record<MissReason | RefusedReason, string>> = {
  gone: "there is no such page any more",
  fault: "the site was out of order",
  "no-such-host": "there is no site with this name",
  "no-answer": "nobody answered",
  "too-slow": "it took longer than 5 seconds",
  "bad-certificate": "its certificate is not valid, so browsers warn of it",
  "odd-answer": "we could not read what came",
  "round-in-circles": "it leads from address to address without an end",
  "inside-address": "it leads to an address inside a network, which nobody outside can reach",
  "odd-port": "it leads to a way in that pages of the web do not use",
  "odd-address": "it leads to something that is no page of the web",
};
