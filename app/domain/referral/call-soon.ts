import type { AcceptedAnswer, RiskLevel } from "#app/domain/guide/flow.ts";
import { highestRisk } from "#app/domain/guide/highest-risk.ts";
import type { HeardText } from "#app/domain/guide/read-field.ts";
import { compareRisk } from "#app/domain/listening/risk-order.ts";
import { cardFrom, type ReferralCard } from "#app/domain/referral/referral-card.ts";
import type { ContactAnswers } from "#app/domain/referral/safe-contact.ts";

/** Asking for a call the same day raises a flag by itself. */
const callSoonRule = "asked:call-soon";

/** They gave an age that is too young for us after asking for the call. They are rung all the same, by someone who knows it. */
export const underAgeRule = "said:under-age";

/** What someone in distress is asked for a call, and nothing more. `sayWho`: whoever picks up may hear who we are. */
export type CallSoon = { called: string; phone: string; sayWho: boolean };

/** The card of a call asked for half-way: what was answered so far, and how to ring safely. No voicemail, for nobody said it is safe. */
export function cardForCall(
  answers: readonly AcceptedAnswer[],
  door: "guide" | "call-back",
  call: CallSoon,
): ReferralCard {
  const card = cardFrom(answers, door);
  const contact: ContactAnswers = {
    ...card.contact,
    ways: ["phone", ...card.contact.ways.filter((way) => way !== "phone")],
    phone: call.phone,
    sayWhoWeAre: call.sayWho ? "yes" : "no",
  };
  return { ...card, name: { ...card.name, called: call.called }, contact };
}

/**
 * The card when the rest of the answers is sent after such a call: everything that was answered, but for the number and
 * the safe-contact answers that stand. Ways to reach the person are added, none is changed.
 */
export function cardAfterCall(early: ReferralCard, whole: ReferralCard): ReferralCard {
  const before = early.contact;
  const sameNumber = whole.contact.phone === null || whole.contact.phone === before.phone;
  const contact: ContactAnswers = {
    ...whole.contact,
    ways: [...new Set([...before.ways, ...whole.contact.ways])],
    phone: before.phone,
    sayWhoWeAre: before.sayWhoWeAre,
    voicemail: sameNumber && before.voicemail === "not-said" ? whole.contact.voicemail : before.voicemail,
    checkedWithPerson: before.checkedWithPerson,
  };
  return { ...whole, contact };
}

/** The flag of such a call: what was ever raised before it, what the name said, and never less than B. */
export function riskOfCall(
  answers: readonly AcceptedAnswer[],
  heard: Pick<HeardText, "risk" | "rules">,
): { risk: RiskLevel; rules: string[] } {
  const before = highestRisk(answers);
  const levels: RiskLevel[] = [before.risk, heard.risk, "B"];
  const risk = levels.reduce((top, level) => (compareRisk(level, top) > 0 ? level : top));
  return { risk, rules: [...new Set([...before.rules, ...heard.rules, callSoonRule])] };
}
