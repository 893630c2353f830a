import type { Fact, HeardFact } from "#app/domain/guide/flow.ts";
import type { safetyTextIds } from "#app/domain/region/safety-text.ts";

type TextId = (typeof safetyTextIds)[number];

/** The safety texts for what was heard, the most urgent first. */
const textsFor: readonly (readonly [HeardFact, readonly TextId[]])[] = [
  ["heard-life-at-risk", ["heard-life", "heard-talk"]],
  ["heard-child-in-danger", ["heard-child"]],
  ["heard-harm-to-others", ["heard-harm"]],
  ["heard-ending-life", ["heard-talk"]],
  ["heard-afraid", ["afraid-of-someone"]],
  ["heard-other-at-risk", ["heard-someone"]],
  ["heard-worn-out", ["worn-out"]],
];

/**
 * The safety texts to show after a person sent words, by id: each once in a visit, and no gentle word about being worn
 * out where more was said. `shown` is what was heard earlier in the same visit.
 */
export function helpAfterWords(heard: readonly Fact[], shown: readonly Fact[]): TextId[] {
  const gone = textsOf(shown);
  return textsOf(heard).filter((id) => !gone.includes(id) && !(id === "worn-out" && gone.includes("heard-talk")));
}

function textsOf(facts: readonly Fact[]): TextId[] {
  const texts = new Set(textsFor.flatMap(([fact, ids]) => (facts.includes(fact) ? ids : [])));
  if (texts.has("heard-talk")) texts.delete("worn-out");
  return [...texts];
}
