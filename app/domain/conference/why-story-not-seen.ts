import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { ConferenceVisibility } from "./conference.ts";
import { whyConferenceNot } from "./why-conference-not.ts";

/** What decides whether a consent stands. */
export type ConsentFacts = { id: string; recordedAt: Date; untilOn: LocalDate; withdrawnAt: Date | null };

/** What decides who sees a story. */
export type StoryFacts = {
  conference: { visibility: ConferenceVisibility };
  publishedAt: Date | null;
  consents: readonly ConsentFacts[];
};

export type StoryNotSeen = { kind: "unknown" } | { kind: "consent-ended" };

/**
 * Why nobody who looks may see a story on the pages for everyone, or null. It is seen while it is published and the newest
 * consent of the person whom it is about stands: not withdrawn, its last day not past (a local date). What was shown once
 * may be known to have ended; anything else is as if it were not there. Facilitators are no exception: they work on
 * another page. The twin in SQL is db/queries/conference/stories-open-to.ts. Source: decision record 0030.
 */
export function whyStoryNotSeen(viewer: MemberViewer, today: LocalDate, facts: StoryFacts): StoryNotSeen | null {
  if (facts.publishedAt === null || whyConferenceNot(viewer, facts.conference) !== null) return { kind: "unknown" };
  const newest = newestConsent(facts.consents);
  if (newest === null) return { kind: "unknown" };
  return consentStands(newest, today) ? null : { kind: "consent-ended" };
}

/** The consent that counts: what the person said last. */
export function newestConsent<Consent extends ConsentFacts>(consents: readonly Consent[]): Consent | null {
  return consents.reduce<Consent | null>((last, one) => (last === null || isLater(one, last) ? one : last), null);
}

/** Whether a consent holds on a day. Its last day counts. */
export function consentStands({ withdrawnAt, untilOn }: ConsentFacts, today: LocalDate): boolean {
  return withdrawnAt === null && untilOn >= today;
}

function isLater(one: ConsentFacts, other: ConsentFacts): boolean {
  const apart = one.recordedAt.getTime() - other.recordedAt.getTime();
  return apart > 0 || (apart === 0 && one.id > other.id);
}
