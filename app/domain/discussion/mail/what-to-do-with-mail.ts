import { cleanSubject } from "./clean-subject.ts";
import type { MailRead } from "./mail-read.ts";
import { whyRobot, type RobotWhy } from "./why-robot.ts";

/** Why a mail could not be taken, as a code: `app/mail/templates/mail-not-taken-in.ts` says it in words. */
export const mailRefusals = [
  "unknown-address",
  "not-a-member",
  "wrong-sender",
  "address-ended",
  "thread-gone",
  "thread-locked",
  "may-not-write",
  "stopped",
  "too-many",
  "noticeboard",
  "no-subject",
  "empty",
  "too-long",
] as const;

export type MailRefusal = (typeof mailRefusals)[number];

/** What is known about the address that a mail went to, and about its sender, when it is taken. */
export type MailFacts = {
  to:
    | {
        kind: "reply";
        holds: boolean;
        ownAddress: string | null;
        thread: "open" | "locked" | "gone";
        mayWrite: boolean;
      }
    | { kind: "space"; isThere: boolean; isBoard: boolean; mayWrite: boolean }
    | { kind: "machine" } // bounces and postmaster: nothing is ever posted from there
    | { kind: "unknown" };
  senderIsMember: boolean;
  letters: number; // of the words
  mostLetters: number;
};

export type MailDecision =
  | { do: "bounce"; why: "bounced" | "complained" }
  | { do: "ignore"; why: RobotWhy | "not-failed" | "to-a-machine" }
  | { do: "refuse"; why: MailRefusal }
  | { do: "post" };

/**
 * What is done with a mail, in this order: reports and robots are never answered; then the address, the sender, whether
 * they may still write there, and the words. Source: decision record 0034, community.md D23 and N12.
 */
export function whatToDoWithMail(mail: MailRead, facts: MailFacts): MailDecision {
  if (mail.report !== null) {
    if (!mail.report.failed) return { do: "ignore", why: "not-failed" };
    return { do: "bounce", why: mail.report.kind === "complaint" ? "complained" : "bounced" };
  }
  const robot = whyRobot(mail);
  if (robot !== null) return { do: "ignore", why: robot };
  if (facts.to.kind === "machine") return { do: "ignore", why: "to-a-machine" };
  const refusal = whyAddressNot(mail, facts) ?? whyWordsNot(mail, facts);
  return refusal === null ? { do: "post" } : { do: "refuse", why: refusal };
}

function whyAddressNot(mail: MailRead, { to, senderIsMember }: MailFacts): MailRefusal | null {
  switch (to.kind) {
    case "unknown":
    case "machine":
      return "unknown-address";
    case "space":
      if (!senderIsMember) return "not-a-member";
      if (!to.isThere) return "unknown-address";
      if (to.isBoard) return "noticeboard";
      return to.mayWrite ? null : "may-not-write";
    case "reply":
      if (mail.from.length !== 1 || mail.from[0] !== to.ownAddress) return "wrong-sender";
      if (!to.holds) return "address-ended";
      if (to.thread === "gone") return "thread-gone";
      if (!to.mayWrite) return "may-not-write";
      return to.thread === "locked" ? "thread-locked" : null;
  }
}

function whyWordsNot(mail: MailRead, facts: MailFacts): MailRefusal | null {
  if (mail.words.trim() === "") return "empty";
  if (facts.letters > facts.mostLetters) return "too-long";
  return facts.to.kind === "space" && cleanSubject(mail.subject) === "" ? "no-subject" : null;
}
