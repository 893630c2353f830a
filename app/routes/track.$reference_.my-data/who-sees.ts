import { hasReferrer } from "#app/domain/referral/has-referrer.ts";
import type { Tracked } from "#db/queries/tracking.ts";

/** Who can see what is held, by their part in the network. */
export function whoSees(tracked: Tracked): string[] {
  const { team, card, shareWithPractice, tellReferrer } = tracked;
  const held =
    team === null ? "The duty coordinators of the network." : `The link workers and the lead of ${team.name}.`;
  const sentences = [
    held,
    "The team’s cover and safeguarding lead, only if something may be urgent.",
    "A duty coordinator, only when no team has it, when something may be urgent, or when we are late.",
    "An administrator of the site, only with a reason in writing, for one hour. You see it below.",
    shareWithPractice ? "Your GP practice may be told that you asked for help." : "Your GP practice is not told.",
  ];
  if (card.helper === null || !hasReferrer(tracked)) return sentences;
  const sees = tellReferrer ? "sees only “in contact”, “finished” or “not reached”." : "sees only that we received it.";
  return [...sentences, `${card.helper.name}, who asked for you, ${sees}`];
}
