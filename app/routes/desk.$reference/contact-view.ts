import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import type { ContactFacts } from "#app/domain/reaching/contact-facts.ts";
import { firstSafeWay, isTheirWord, safeWays } from "#app/domain/reaching/safe-ways.ts";
import {
  contactWarnings,
  maySayWhoWeAre,
  waysToReach,
  type ContactAnswers,
  type Way,
} from "#app/domain/referral/safe-contact.ts";
import { optionLabel } from "./option-label.ts";
import type { ContactView } from "./record-view.ts";

const ways: Readonly<Record<Way, string>> = {
  phone: "Ring them",
  text: "Send a text",
  mail: "Send an email",
  letter: "Write a letter",
  "through-someone": "Through someone they trust",
  "at-practice": "At their GP practice",
  "they-come": "They will ring or come",
};

/** What stands instead once somebody died: their number would only lead to whoever mourns them. */
export const contactOfDead: ContactView = {
  warnings: ["They died. Nobody rings, writes or visits any more."],
  first: "Do not reach out.",
  rows: [],
};

/** How to reach someone safely: what not to do first, then the ways that are safe, then their details and no others. */
export function contactView(facts: ContactFacts, flow: CompiledFlow): ContactView {
  const { answers } = facts;
  const safe = safeWays(answers);
  const not = waysToReach(answers).filter((way) => !safe.includes(way));
  const detail = (way: Way, words: string | null) => (safe.includes(way) ? words : null);
  const rows: [string, string | null][] = [
    ["Ways that are safe", safe.map((way) => ways[way]).join("; ") || null],
    ["Chosen, and not safe now", not.map((way) => ways[way]).join("; ") || null],
    ["Phone", detail("phone", answers.phone)],
    ["Texts to", detail("text", answers.textNumber)],
    ["Email", detail("mail", answers.mail)],
    ["Letters to", detail("letter", answers.address)],
    ["Someone they trust", detail("through-someone", answers.throughSomeone)],
    ["Good times", answers.times.map((time) => optionLabel(flow, "times", time)).join("; ")],
    ["When not to ring, in their words", facts.timesInWords],
    ["Who else sees or hears it", facts.whoElse],
  ];
  return {
    warnings: contactWarnings(answers),
    first: firstWords(answers),
    rows: rows.flatMap(([key, words]) => (words === null || words === "" ? [] : [{ key, words }])),
  };
}

/** The first step in one sentence. */
export function firstWords(answers: ContactAnswers): string {
  const way = firstSafeWay(answers);
  if (way === "ask-lead") return "Ask your team lead how to reach them. Do not guess.";
  const neutral = maySayWhoWeAre(answers) ? "" : " Say nothing of what it is about until you know it is them.";
  const alone = isTheirWord(answers) ? "" : " Talk with the person alone, and check what the helper said.";
  return `${ways[way]}.${neutral}${alone}`;
}
