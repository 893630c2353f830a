import type { ReferralCard } from "#app/domain/referral/referral-card.ts";
import type { ContactAnswers } from "#app/domain/referral/safe-contact.ts";

/** What is kept when somebody says anew what is safe: how to reach the person, and what they like to be called. */
export type ContactFacts = {
  answers: ContactAnswers;
  called: string;
  whoElse: string | null; // who else sees or hears it, in their words
  timesInWords: string | null;
};

/**
 * What is safe for a person at this minute, and who said it when. `version` 0 is the card as it was sent. `by`:
 * "person", "helper", or the id of the member who asked the person alone.
 */
export type SafeContactNow = ContactFacts & { version: number; by: string; at: Date };

/** What the card itself says, as long as nothing newer was said. */
export function factsOfCard(card: ReferralCard): ContactFacts {
  const { contact: answers, name, whoElse, timesInWords } = card;
  return { answers, called: name.called, whoElse, timesInWords };
}
