import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import type { ContactFacts } from "#app/domain/reaching/contact-facts.ts";
import { contactWarnings, safeContact, type SafeContact, type Way } from "#app/domain/referral/safe-contact.ts";
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

/** How to reach someone safely: what not to do first, then the ways, then the details. */
export function contactView(facts: ContactFacts, flow: CompiledFlow): ContactView {
  const { answers: contact } = facts;
  const safe = safeContact(contact);
  const rows: [string, string | null][] = [
    ["Ways they chose", safe.ways.map((way) => ways[way]).join("; ") || null],
    ["Phone", contact.phone],
    ["Email", contact.mail],
    ["Letters to", contact.address],
    ["Someone they trust", contact.throughSomeone],
    ["Good times", timesWords(facts, safe, flow)],
    ["Who else sees or hears it", facts.whoElse],
  ];
  return {
    warnings: contactWarnings(contact),
    first: firstWords(safe),
    rows: rows.flatMap(([key, words]) => (words === null || words === "" ? [] : [{ key, words }])),
  };
}

function timesWords({ timesInWords }: ContactFacts, safe: SafeContact, flow: CompiledFlow): string {
  const times = safe.times.map((time) => optionLabel(flow, "times", time));
  return [...times, timesInWords ?? ""].filter(Boolean).join("; ");
}

function firstWords({ first }: SafeContact): string {
  if (first.way === "ask-lead") return "Ask your team lead how to reach them. Do not guess.";
  const alone = first.alone ? " Talk with the person alone, and check what the helper said." : "";
  return `${ways[first.way]}.${first.neutral ? " Say nothing of what it is about until you know it is them." : ""}${alone}`;
}
