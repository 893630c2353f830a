import { expect, test } from "vitest";
import { flagDeeds, whyDeedsNot } from "#app/domain/referral/flag-deeds.ts";

test("whoever acts on a flag says what they did", () => {
  expect(whyDeedsNot([], "I will ring")).toBe("choose");
  expect(whyDeedsNot(["rang"], "")).toBeNull();
});

test("something else, and that nothing more is needed, are said in words", () => {
  expect(whyDeedsNot(["nothing-more"], "  ")).toBe("say-in-words");
  expect(whyDeedsNot(["rang", "other"], "")).toBe("say-in-words");
  expect(whyDeedsNot(["other"], "I went there")).toBeNull();
  expect(flagDeeds.filter(({ needsWords }) => needsWords)).toHaveLength(2);
});
