import type { Calendar } from "#app/domain/clock/calendar.ts";
import { dueBy } from "#app/domain/clock/due-by.ts";
import { sayDay, sayDayAndTime } from "#app/domain/clock/say-date.ts";
import { answerWithinWorkingDays } from "#app/domain/referral/referral-clocks.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import { whatHappensNext, type AfterSending } from "#app/domain/referral/what-happens-next.ts";
import { whatPersonSees } from "#app/domain/referral/what-others-see.ts";

/** What the progress of a referral is told from. No flag: the tracking page never shows one. */
export type ProgressFacts = Omit<AfterSending, "flagged" | "sentByHelper"> & {
  state: ReferralState;
  contactedAt: Date | null;
  waitingSince: Date | null; // while withdrawing, when the person withdrew
};

export type Progress = { heading: string; sentences: string[] };

/**
 * Where a referral is, for the person's own tracking page: one heading, then what happens next and by when. A day that
 * has passed is said to have passed, with what to do; no sentence promises what has not happened.
 */
export function personProgress(facts: ProgressFacts, now: Date, calendar: Calendar): Progress {
  const who = facts.workerName ?? "a link worker";
  const ring = facts.teamPhone === null ? "" : `, or ring ${facts.teamPhone}`;
  switch (whatPersonSees(facts.state)) {
    case "received":
      return { heading: "We have what you sent", sentences: untilContact(facts, now, calendar) };
    case "with-a-link-worker":
      return { heading: `${capital(who)} is your link worker`, sentences: untilContact(facts, now, calendar) };
    case "in-contact":
      return {
        heading: `You are in touch with ${who}`,
        sentences: [`If something changes, write to us here${ring}.`],
      };
    case "waiting-for-you":
      return { heading: `${capital(who)} waits to hear from you`, sentences: [`You can write to us here${ring}.`] };
    case "paused":
      return {
        heading: "This is paused for now",
        sentences: ["We agreed this with you.", `When you want to go on, write to us here${ring}.`],
      };
    case "stopping":
      return { heading: "You asked us to stop", sentences: untilStopped(facts, now, calendar) };
    case "finished":
      return {
        heading: "This is finished",
        sentences: ["If you need us again, write to us here. Then we open it again, and a link worker reads it."],
      };
  }
}

/**
 * One sentence or two about a call that was asked for half-way through the questions: who rings and when, in the words of
 * the page after asking; once we have been in touch, or it has stopped, where it is instead.
 */
export function sayCall(facts: ProgressFacts, now: Date, calendar: Calendar): string {
  const { heading, sentences } = personProgress(facts, now, calendar);
  const stillToCome =
    facts.contactedAt === null && ["received", "with-a-link-worker"].includes(whatPersonSees(facts.state));
  return (stillToCome && sentences[0]) || `${heading}.`;
}

function untilContact(facts: ProgressFacts, now: Date, calendar: Calendar): string[] {
  if (facts.contactedAt !== null) return sinceItMoved(facts);
  if (facts.contactDueAt < now) return sorryLate(facts, calendar);
  const next = whatHappensNext({ ...facts, flagged: false, sentByHelper: false }, now, calendar);
  return [next.contact, next.calledFrom, next.proof].filter((sentence) => sentence !== null);
}

function sinceItMoved({ workerName }: ProgressFacts): string[] {
  return workerName === null
    ? ["Your link worker has changed. We are choosing the next one."]
    : [`${workerName} knows what you sent and goes on from there.`];
}

function sorryLate({ contactDueAt, callSoon, teamPhone }: ProgressFacts, calendar: Calendar): string[] {
  const ring = teamPhone === null ? "write to us here" : `ring ${teamPhone}, or write to us here`;
  return [
    // A call is promised by a time of a day, and that day may not be over.
    callSoon
      ? `We said that we would ring you on ${sayDayAndTime(contactDueAt, calendar)}. That time has passed, and we are sorry.`
      : `We said that we would be in touch by ${sayDay(contactDueAt, calendar)}. That day has passed, and we are sorry.`,
    `You have not lost your place. If you like, ${ring}.`,
  ];
}

/** One check by the safe way, because someone else may have pressed the button. */
function untilStopped({ waitingSince, workerName, teamPhone }: ProgressFacts, now: Date, calendar: Calendar): string[] {
  const who = workerName ?? "A link worker";
  const due = waitingSince === null ? null : dueBy(waitingSince, answerWithinWorkingDays, calendar);
  const by = due === null || due < now ? "" : ` by ${sayDay(due, calendar)}`;
  const ring = teamPhone === null ? "ask us to ring you" : `ring ${teamPhone}`;
  return [
    "Everything has stopped.",
    `${who} will check with you once${by}, in a way you told us is safe. Then we close it.`,
    `If it was not you who asked, or if you want to go on, ${ring}.`,
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
