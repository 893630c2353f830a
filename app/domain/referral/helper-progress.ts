import type { Calendar } from "#app/domain/clock/calendar.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { nobodyReadingNow, whatHappensNext, type AfterSending } from "#app/domain/referral/what-happens-next.ts";
import type { Progress } from "#app/domain/referral/person-progress.ts";
import type { ReferrerState } from "#app/domain/referral/what-others-see.ts";

/**
 * Where a referral is, for whoever sent it for someone else. One of four states and nothing more: no name, no date, no
 * reason. Source: shared domain facts, section 3; docs/decisions/0011-tracking.md.
 */
export function helperProgress(state: ReferrerState): Progress {
  switch (state) {
    case "received":
      return {
        heading: "We received what you sent",
        sentences: ["We tell you more only if they say that we may."],
      };
    case "in-contact":
      return { heading: "We are in contact with them", sentences: ["They said that we may tell you this."] };
    case "finished":
      return { heading: "This is finished", sentences: ["They said that we may tell you this."] };
    case "not-reached":
      return {
        heading: "We could not reach them",
        sentences: ["They said that we may tell you this.", "They can ask us again at any time, and so can you."],
      };
  }
}

/** What a helper is told straight after sending. `ownWay` is how we reach the helper, when they asked to talk with us first. */
export type HelperAfterSending = Pick<
  AfterSending,
  "teamName" | "teamPhone" | "teamHours" | "contactDueAt" | "reference" | "cannotWait"
> & {
  ownWay: "phone" | "mail" | null;
};

/** What happens next, said to a helper: never who has it. With "they cannot decide this", the helper is rung first. */
export function helperNext(sent: HelperAfterSending, now: Date, calendar: Calendar): string[] {
  const firstWay = sent.ownWay ?? "at-practice";
  const told: AfterSending = {
    ...sent,
    workerName: null,
    callSoon: false,
    flagged: false,
    firstWay,
    sentByHelper: true,
  };
  const next = whatHappensNext(told, now, calendar);
  const reading = next.nobodyReading === null ? [] : [nobodyReadingNow(told, now, calendar)];
  const cannotWait = next.nobodyReading === null ? [next.notSoonEnough] : [];
  const rung = [next.contact, next.calledFrom, next.proof].filter((sentence) => sentence !== null);
  const theirs = [
    `A link worker will get in touch with them by ${sayDay(sent.contactDueAt, calendar)}.`,
    next.alone ?? "",
  ];
  return [...reading, ...(sent.ownWay === null ? theirs : rung), ...cannotWait];
}
