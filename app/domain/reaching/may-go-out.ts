import type { OutwardPurpose, OutwardWay, WhyNotOut } from "#app/domain/reaching/outward.ts";
import { hasNoSafeWay, isTheirWord, mayPost } from "#app/domain/reaching/safe-ways.ts";
import { sayWhyNotOut } from "#app/domain/reaching/say-why-not-out.ts";
import type { CloseReason } from "#app/domain/referral/close-reason.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import { mayMail, mayText, waysToReach, type ContactAnswers, type Way } from "#app/domain/referral/safe-contact.ts";

/** What is about to go out, and how the referral stands at this minute. */
export type Going = {
  way: OutwardWay;
  purpose: OutwardPurpose;
  state: ReferralState;
  closeReason: CloseReason | null;
  erased: boolean;
  decided: boolean; // where no way is safe: a lead has said what is done instead
};

/** "send": the site sends it. "prepare": a worker does, with words or a script that stand ready. */
export type MayGoOut =
  { kind: "send" } | { kind: "prepare" } | { kind: "refused"; code: WhyNotOut; why: string; todo: string };

/**
 * The one rule for everything that reaches a person, asked at the moment when it goes. Nothing goes to somebody who died,
 * whose record is erased or closed, or who asked us to stop (but for the one check). Nothing goes while no way is safe,
 * whatever a lead decided: a decision says what is done instead. A note goes only by a way that the person chose, gave
 * the address of, and said that nobody else sees; what a helper said is not enough. A call needs a number they chose.
 * A notice on the tracking page is behind the person's own word, so it needs no way.
 */
export function mayGoOut(answers: ContactAnswers, going: Going): MayGoOut {
  const code = whyNotAtAll(answers, going) ?? whyWayNot(answers, going.way);
  if (code !== null) return { kind: "refused", code, ...sayWhyNotOut(code, going.way) };
  return { kind: going.way === "mail" || going.way === "notice" ? "send" : "prepare" };
}

function whyNotAtAll(answers: ContactAnswers, going: Going): WhyNotOut | null {
  if (going.closeReason === "died" && going.state === "closed") return "died";
  if (going.erased) return "erased";
  if (going.state === "closed") return "closed";
  if (going.state === "withdrawing" && going.purpose !== "withdrawal-check") return "withdrew";
  if (going.way === "notice" || !hasNoSafeWay(answers)) return null;
  return going.decided ? "as-decided" : "no-safe-way";
}

/** Why one way is not safe, whatever else stands in its way; null: it is. */
export function whyWayNot(answers: ContactAnswers, way: OutwardWay): WhyNotOut | null {
  if (way === "notice") return null;
  const chosen = waysToReach(answers);
  if (way === "call") return chosen.includes("phone") || chosen.includes("through-someone") ? null : "not-chosen";
  if (!chosen.includes(way)) return "not-chosen";
  if (!isTheirWord(answers)) return "said-by-helper";
  if (noteIsSafe[way](answers)) return null;
  return answers.othersSee === "someone" ? "others-see" : "others-not-said";
}

const noteIsSafe: Readonly<Record<Extract<Way, "text" | "mail" | "letter">, (answers: ContactAnswers) => boolean>> = {
  text: mayText,
  mail: mayMail,
  letter: mayPost,
};
