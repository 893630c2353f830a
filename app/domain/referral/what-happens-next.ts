import type { Calendar } from "#app/domain/clock/calendar.ts";
import { flaggedDue, readingTime } from "#app/domain/clock/due-by.ts";
import { isOpen } from "#app/domain/clock/opening.ts";
import { sayDay, sayDayAndTime } from "#app/domain/clock/say-date.ts";
import { sayPromise } from "#app/domain/clock/say-promise.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import { lastThree } from "#app/domain/referral/reference.ts";
import type { SafeFirstStep } from "#app/domain/referral/safe-contact.ts";
import { teamPhrase } from "#app/domain/referral/team-phrase.ts";

/** What the sentences after sending are made from. */
export type AfterSending = {
  workerName: string | null; // null: in a queue, or with the duty coordinator
  teamName: string | null; // null: with the duty coordinator
  teamPhone: string | null;
  teamHours: TeamHours; // the network's own with the duty coordinator
  firstWay: SafeFirstStep["way"];
  contactDueAt: Date;
  callSoon: boolean; // a call was promised by a time of a day
  flagged: boolean;
  reference: string;
  sentByHelper: boolean; // we talk with the person alone first
  cannotWait: string; // the safety wording of that name, with today's number
};

/** The sentences, each on its own; null where one does not apply. */
export type WhatHappensNext = {
  nobodyReading: string | null; // only while the team is not at work
  flaggedReading: string | null; // only when flagged and someone is at work
  contact: string; // who gets in touch and by when
  alone: string | null;
  calledFrom: string | null;
  proof: string | null; // how to know that a call is from us
  notSoonEnough: string;
};

/** The truth about what happens after sending: who, how and by which date, in working days. */
export function whatHappensNext(sent: AfterSending, now: Date, calendar: Calendar): WhatHappensNext {
  const ring = sent.firstWay === "phone";
  const open = isOpen(now, sent.teamHours, calendar);
  return {
    nobodyReading: open ? null : nobodyReadingNow(sent, now, calendar),
    flaggedReading:
      open && sent.flagged
        ? `${whoseTeam(sent)} will read this today, ${sayDay(flaggedDue(now, calendar), calendar)}.`
        : null,
    contact: contactSentence(sent, now, calendar),
    alone: sent.sentByHelper ? "We will talk with them on their own first. We do this with everyone." : null,
    calledFrom: ring && sent.teamPhone !== null ? `The call will come from ${sent.teamPhone}.` : null,
    proof: ring ? proofSentence(sent) : null,
    notSoonEnough: sent.cannotWait,
  };
}

/** "Nobody is reading this now. NAME's team will read it on Monday 4 May by 11 in the morning. If you cannot wait, …" */
export function nobodyReadingNow(
  sent: Pick<AfterSending, "workerName" | "teamName" | "teamHours" | "cannotWait">,
  now: Date,
  calendar: Calendar,
): string {
  const when = sayDayAndTime(readingTime(now, sent.teamHours, calendar), calendar);
  return `Nobody is reading this now. ${whoseTeam(sent)} will read it on ${when}. ${sent.cannotWait}`;
}

function contactSentence(sent: AfterSending, now: Date, calendar: Calendar): string {
  const who = sent.workerName ?? (sent.teamName === null ? "Our duty coordinator, or a link worker," : "A link worker");
  if (sent.callSoon) return `${who} will ring you ${sayPromise(sent.contactDueAt, now, calendar)}.`;
  return `${who} will ${contactBy[sent.firstWay]} by ${sayDay(sent.contactDueAt, calendar)}.`;
}

const contactBy: Readonly<Record<SafeFirstStep["way"], string>> = {
  phone: "ring you",
  text: "text you",
  mail: "email you",
  letter: "write you a letter",
  "through-someone": "get in touch through the person you named",
  "at-practice": "get in touch through your GP practice",
  "they-come": "be ready for you to ring or come",
  "ask-lead": "leave you a message on your tracking page",
};

function proofSentence(sent: AfterSending): string {
  const who = sent.workerName ?? "The person who rings";
  return `${who} will say the last three letters of your reference, ${[...lastThree(sent.reference)].join(" ")}. We never ask for bank details.`;
}

function whoseTeam(sent: Pick<AfterSending, "workerName" | "teamName">): string {
  return sent.teamName === null
    ? "Our duty coordinator"
    : teamPhrase({ workerName: sent.workerName, teamName: sent.teamName });
}
