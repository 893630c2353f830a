import { firstSafeWay } from "#app/domain/reaching/safe-ways.ts";
import { contactWarnings, type ContactAnswers, type Way } from "#app/domain/referral/safe-contact.ts";

const byWay: Readonly<Record<Way, string>> = {
  phone: "By phone.",
  text: "By text.",
  mail: "By email.",
  letter: "By letter.",
  "through-someone": "Through someone they trust.",
  "at-practice": "At their GP practice.",
  "they-come": "They ring or come to us.",
};

/** How to reach someone safely, on one card: the first way, and what not to do. */
export function safeLine(answers: ContactAnswers): string {
  const way = firstSafeWay(answers);
  return [way === "ask-lead" ? "No way is safe: the lead decides." : byWay[way], ...contactWarnings(answers)].join(" ");
}
