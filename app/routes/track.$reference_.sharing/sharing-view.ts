import { hasReferrer } from "#app/domain/referral/has-referrer.ts";
import type { SharingKind } from "#db/queries/sharing.ts";
import type { Tracked } from "#db/queries/tracking.ts";

/** One answer as it stands now, and what the button under it does. */
export type SharingLine = {
  what: SharingKind;
  heading: string;
  now: string;
  shared: boolean;
  button: string;
  stays: string; // what cannot be undone
};

export function sharingView(tracked: Tracked): SharingLine[] {
  return hasReferrer(tracked) ? [practiceLine(tracked), referrerLine(tracked)] : [practiceLine(tracked)];
}

function practiceLine({ shareWithPractice: shared }: Tracked): SharingLine {
  return {
    what: "practice",
    heading: "Your GP practice",
    now: shared ? "We may tell your GP practice that you asked for help." : "We do not tell your GP practice.",
    shared,
    button: shared ? "Stop telling my practice" : "You may tell my practice",
    stays: "What was already in your GP record stays there. Your practice decides about that.",
  };
}

function referrerLine({ tellReferrer: shared, card }: Tracked): SharingLine {
  const name = card.helper?.name || "Whoever asked for you";
  return {
    what: "referrer",
    heading: name,
    now: shared
      ? `${name} asked for you. They may see if we are in contact with you, and when it is finished. No more than that.`
      : `${name} asked for you. They see only that we received it.`,
    shared,
    button: shared ? "Stop telling them" : "You may tell them",
    stays: "What they have seen already, they know. We cannot take that back.",
  };
}
