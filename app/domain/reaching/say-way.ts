import type { OutwardWay } from "#app/domain/reaching/outward.ts";
import type { Way } from "#app/domain/referral/safe-contact.ts";

/** A way as a choice of a form. */
export const wayLabels: Readonly<Record<Way, string>> = {
  phone: "By phone",
  text: "By text",
  mail: "By email",
  letter: "By letter",
  "through-someone": "Through someone they trust",
  "at-practice": "At their GP practice",
  "they-come": "They rang or came to us",
};

/** A way inside a sentence. */
export const byWay: Readonly<Record<Way, string>> = {
  phone: "by phone",
  text: "by text",
  mail: "by email",
  letter: "by letter",
  "through-someone": "through someone they trust",
  "at-practice": "at their GP practice",
  "they-come": "when they rang or came to us",
};

export const outwardNames: Readonly<Record<OutwardWay, string>> = {
  mail: "email",
  text: "text",
  letter: "letter",
  call: "call",
  notice: "note on their page",
};
