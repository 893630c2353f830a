import fc from "fast-check";
import { expect, test } from "vitest";
import { heardFacts } from "#app/domain/guide/flow.ts";
import { helpAfterWords } from "#app/domain/referral/help-after-words.ts";
import { safetyTextIds } from "#app/domain/region/safety-text.ts";

test("each thing that can be heard has words of its own, which the site holds", () => {
  for (const fact of heardFacts) {
    const texts = helpAfterWords([fact], []);
    expect(texts.length, fact).toBeGreaterThan(0);
    for (const text of texts) expect(safetyTextIds).toContain(text);
  }
});

test("danger to life comes first, and whoever is in danger is not told that being worn out sounds hard", () => {
  expect(helpAfterWords(["heard-worn-out", "heard-afraid", "heard-life-at-risk"], [])).toEqual([
    "heard-life",
    "heard-talk",
    "afraid-of-someone",
  ]);
});

test("the same words come once in a visit, and a higher level is always shown", () => {
  expect(helpAfterWords(["heard-ending-life"], ["heard-ending-life"])).toEqual([]);
  expect(helpAfterWords(["heard-life-at-risk"], ["heard-ending-life"])).toEqual(["heard-life"]);
  expect(helpAfterWords(["heard-ending-life", "heard-worn-out"], ["heard-life-at-risk"])).toEqual([]);
  expect(helpAfterWords(["heard-worn-out"], ["heard-ending-life"])).toEqual([]);
});

test("nothing that was shown in a visit is shown again in it", () => {
  const facts = fc.subarray([...heardFacts]);
  fc.assert(
    fc.property(facts, facts, (heard, shown) => {
      const before = helpAfterWords(shown, []);
      expect(helpAfterWords(heard, shown).filter((id) => before.includes(id))).toEqual([]);
    }),
  );
});
