import type { Fact } from "#app/domain/guide/flow.ts";
import type { FreeTextPlace } from "./free-text-places.ts";

/** The steps that may come in between, the gravest first, each with the fact that brings it. */
const between: Record<FreeTextPlace["by"], readonly (readonly [facts: readonly Fact[], step: string])[]> = {
  person: [
    [["heard-life-at-risk"], "heard-life"],
    [["heard-ending-life"], "heard-wish"],
    [["heard-afraid"], "heard-afraid"],
    [["heard-child-in-danger"], "heard-child"],
    [["heard-harm-to-others"], "heard-harm"],
    [["heard-other-at-risk"], "heard-someone"],
  ],
  helper: [
    [["heard-child-in-danger"], "their-heard-child"],
    [
      ["heard-life-at-risk", "heard-ending-life", "heard-afraid", "heard-harm-to-others", "heard-other-at-risk"],
      "their-heard",
    ],
  ],
};

/** The page that must come after these words: one in between, or `comesNext` when nothing grave was heard. */
export function pageAfter(heard: readonly Fact[], { by, comesNext }: Pick<FreeTextPlace, "by" | "comesNext">): string {
  return between[by].find(([facts]) => facts.some((fact) => heard.includes(fact)))?.[1] ?? comesNext;
}

/** What each of these pages must say, and nothing of what the others say. */
export const pageSays: Readonly<Record<string, readonly string[]>> = {
  "heard-life": [
    "Are you having thoughts of ending your life?",
    "If you are in danger now",
    "You can talk to someone now",
  ],
  "heard-wish": ["Are you having thoughts of ending your life?", "You can talk to someone now"],
  "heard-afraid": ["You deserve to be safe", "Exit this page"],
  "heard-child": ["If a child is not safe", "Childline"],
  "heard-harm": ["If someone may get hurt"],
  "heard-someone": ["Getting help for someone else"],
  "their-heard-child": ["Who have you told about the child already?", "If a child is not safe"],
  "their-heard": ["Who have you told already?", "If they may be at risk"],
};

export const directQuestion = "Are you having thoughts of ending your life?";

/** The calm word beside the next page, when words sound worn out. */
export const wornOutSays = {
  person: "That sounds hard. Is there someone who can be with you today?",
  helper: "That sounds hard. Is there someone who can be with them today?",
};

/** The titles of the cards that must stand on the tracking page after a message, in order; "" is the calm word. */
const cards: readonly (readonly [Fact, readonly string[]])[] = [
  ["heard-life-at-risk", ["If you are in danger now", "You can talk to someone now"]],
  ["heard-child-in-danger", ["If a child is not safe"]],
  ["heard-harm-to-others", ["If someone may get hurt"]],
  ["heard-ending-life", ["You can talk to someone now"]],
  ["heard-afraid", ["You deserve to be safe"]],
  ["heard-other-at-risk", ["Getting help for someone else"]],
];

export function cardsAfter(heard: readonly Fact[], shown: readonly string[]): string[] {
  const all = cards.flatMap(([fact, titles]) => (heard.includes(fact) ? titles : []));
  return [...new Set(all)].filter((title) => !shown.includes(title));
}
