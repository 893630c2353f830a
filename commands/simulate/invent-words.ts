import type { Dice } from "./make-dice.ts";

const firstNames = ["Elsie", "Mohammed", "Ann-Marie", "Siân", "Zoë", "Bartłomiej", "Noor", "Ивана", "Le", "D’Arcy"];
const lastNames = ["Robson", "Hussain", "O’Neill", "van der Berg", "Nguyễn", "Milburn", "Å", "Smith-Jones"];

const ordinary = [
  "I would like someone to talk to. Since my husband died the days are long.",
  "Bills",
  "My knee hurts and I do not get out of the house any more.\n\nBefore that I walked every day.",
  "not sure really",
  "The flat is damp and the landlord does not answer. I have written it all down, it is in the blue folder.",
  "Somewhere warm to go on a Tuesday",
];

/** What a form must take as plain words, whatever it looks like: markup, SQL, marks that hide or turn text, very long. */
export const hostileWords = [
  "Robert'); DROP TABLE referrals;--",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  '=HYPERLINK("http://example.org","click")',
  "\u202Egnp.exe \u0000\u0007\u200B zero",
  "{{constructor.constructor('return process')()}} ${7*7} %s%n",
  "../../../../etc/passwd\r\nSet-Cookie: a=b",
  "👩‍👩‍👧‍👦".repeat(40),
  "\uD800 a half of a letter",
  "__proto__",
  "a".repeat(20_000),
];

export function inventName(dice: Dice): string {
  return `${dice.pick(firstNames)} ${dice.pick(lastNames)}`;
}

/** Mostly what people write; one time in twelve something hostile. */
export function inventText(dice: Dice): string {
  return dice.chance(1 / 12) ? dice.pick(hostileWords) : dice.pick(ordinary);
}
