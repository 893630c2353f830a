import { safeWays } from "#app/domain/reaching/safe-ways.ts";
import { mayLeaveVoicemail, type ContactAnswers, type Way } from "#app/domain/referral/safe-contact.ts";

/** What came of a try to reach somebody. "sent": a text or a letter went out, and nobody knows yet. */
export type TryOutcome = "reached" | "voicemail" | "no-answer" | "someone-else" | "wrong-number" | "sent";

export type ContactTry = { way: Way; outcome: TryOutcome; triedAt: Date };

export const tryOutcomes: readonly { id: Exclude<TryOutcome, "sent">; label: string }[] = [
  { id: "reached", label: "I talked with them" },
  { id: "no-answer", label: "No answer" },
  { id: "voicemail", label: "No answer, and I left a voicemail" },
  { id: "someone-else", label: "Someone else answered" },
  { id: "wrong-number", label: "Wrong number" },
];

export type TryRefusal =
  | { kind: "way-not-safe" }
  | { kind: "voicemail-not-safe" }
  | { kind: "came-means-talked" } // whoever came to us was talked with: no try of ours
  | { kind: "not-yet" } // a try is written down when it was made
  | { kind: "too-long-ago" };

const longestAgoMs = 31 * 86_400_000;

/** The ways by which a try can be made and written down. That they came to us is always possible. */
export function triedWays(answers: ContactAnswers): Way[] {
  const talking = safeWays(answers).filter((way) => way !== "text" && way !== "mail" && way !== "letter");
  return [...new Set<Way>([...talking, "they-come"])];
}

/**
 * Whether a try is not written down: a way that is not safe, a voicemail that the person did not allow, a moment that has
 * not come or lies more than a month back. Null: it is. Whatever happened against the rule belongs in a private note.
 */
export function whyTryNot(answers: ContactAnswers, made: ContactTry, now: Date): TryRefusal | null {
  if (made.triedAt > now) return { kind: "not-yet" };
  if (now.getTime() - made.triedAt.getTime() > longestAgoMs) return { kind: "too-long-ago" };
  if (!triedWays(answers).includes(made.way)) return { kind: "way-not-safe" };
  if (made.way === "they-come" && made.outcome !== "reached") return { kind: "came-means-talked" };
  const voicemail = made.outcome === "voicemail" && (made.way !== "phone" || !mayLeaveVoicemail(answers));
  return voicemail ? { kind: "voicemail-not-safe" } : null;
}
