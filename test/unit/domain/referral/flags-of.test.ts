import { expect, test } from "vitest";
import { flagLevel, flagsOf, isFlagged } from "#app/domain/referral/flags-of.ts";

test("only life at risk, not coping, abuse, a child in danger and harm to others are urgent", () => {
  expect(isFlagged({ risk: "A", flags: ["heard-suicide"] })).toBe(true);
  expect(isFlagged({ risk: "B", flags: ["heard-other-at-risk"] })).toBe(true);
  for (const kind of ["abuse", "child-in-danger", "harm-to-others"]) {
    expect(isFlagged({ risk: "none", flags: [`heard-${kind}`] }), kind).toBe(true);
  }
});

test("being worn out, and worry about someone else without a level, are labels", () => {
  expect(isFlagged({ risk: "C", flags: ["heard-worn-out"] })).toBe(false);
  expect(isFlagged({ risk: "none", flags: ["heard-other-at-risk"] })).toBe(false);
  expect(isFlagged({ risk: "none", flags: [] })).toBe(false);
});

test("what is urgent by its kind has no level of its own, and a level says more than a kind", () => {
  expect(flagLevel({ risk: "C", flags: ["heard-abuse", "heard-worn-out"] })).toBe("kind");
  expect(flagLevel({ risk: "A", flags: ["heard-abuse"] })).toBe("A");
  expect(flagLevel({ risk: "C", flags: ["heard-worn-out"] })).toBe("C");
});

test("a flag names the choice that raised it, or the kind that was heard, once", () => {
  const rules = ["choice:how.now.afraid", "heard:abuse:abuse-hit", "heard:abuse:abuse-money", "heard:suicide:plan"];
  expect(flagsOf(rules)).toEqual(["afraid", "heard-abuse", "heard-suicide"]);
});
