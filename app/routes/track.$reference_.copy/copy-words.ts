import type { GivenCopy } from "#app/domain/record/record-copy.ts";

/** What is not in a copy, and why. The same sentences stand in every copy: they tell nothing of the one in hand. */
export const neverInCopy: readonly string[] = [
  "Names of staff, except where you were told them. Their roles and teams are here.",
  "How to reach other people, and codes made from your name, date of birth, phone number and email. Codes hold no words.",
  "What a member of staff typed and has not kept. Nobody but them can read it, and it goes within a month.",
  "Answers to questions about who you are. Nothing says whose they are.",
  "Another record of yours. It has its own reference, and its own copy.",
  "Looks and marks that the law asks us to keep back for a while, to keep somebody safe. We do not say if there are any.",
];

/** How many things were held back, and why. Empty: none. */
export function sayHeld({ held, newer }: GivenCopy): string[] {
  const things = (count: number) => (count === 1 ? "1 thing was" : `${count} things were`);
  return [
    ...(held["other-person"] > 0
      ? [`${things(held["other-person"])} held back: by or about somebody else, who has not agreed.`]
      : []),
    ...(held.law > 0 ? [`${things(held.law)} held back: the law lets us keep it back.`] : []),
    ...(newer > 0 ? [`${things(newer)} written down or changed after we went through this. Ask for a new copy.`] : []),
  ];
}

/** A label before its words: a question keeps its own mark. */
export function named(label: string): string {
  return label.endsWith("?") ? label : `${label}:`;
}
