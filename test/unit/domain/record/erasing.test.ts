import { expect, test } from "vitest";
import { isWholeDecision, whyEraseNot } from "#app/domain/record/erasing.ts";
import { openStates } from "#app/domain/referral/referral-state.ts";

const closed = { state: "closed", holds: 0, otherRequests: 0 } as const;

test("only a closed record is erased: somebody else may have asked for it", () => {
  expect(whyEraseNot(closed)).toBeNull();
  for (const state of openStates) expect(whyEraseNot({ ...closed, state })).toEqual({ kind: "close-first" });
});

test("a hold stands against erasing before anything else, and so does another request that waits", () => {
  expect(whyEraseNot({ state: "active", holds: 1, otherRequests: 1 })).toEqual({ kind: "held" });
  expect(whyEraseNot({ ...closed, otherRequests: 1 })).toEqual({ kind: "other-requests-wait" });
});

test("what is kept needs a reason and words, and a part must be named", () => {
  const answer = "We keep our notes.";
  expect(isWholeDecision({ kind: "all" })).toBe(true);
  expect(isWholeDecision({ kind: "refuse", keptBecause: ["law"], answer })).toBe(true);
  expect(isWholeDecision({ kind: "refuse", keptBecause: [], answer })).toBe(false);
  expect(isWholeDecision({ kind: "refuse", keptBecause: ["law"], answer: "  " })).toBe(false);
  expect(isWholeDecision({ kind: "part", parts: ["said"], keptBecause: ["law"], answer })).toBe(true);
  expect(isWholeDecision({ kind: "part", parts: [], keptBecause: ["law"], answer })).toBe(false);
});
