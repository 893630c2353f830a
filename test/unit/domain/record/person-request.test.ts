import { expect, test } from "vitest";
import { answerRequestBy, mayAnswerRequest } from "#app/domain/record/person-request.ts";

test("an answer is due on the same day of the next month, or on its last day", () => {
  expect(answerRequestBy("2026-05-06")).toBe("2026-06-06");
  expect(answerRequestBy("2026-12-31")).toBe("2027-01-31");
  expect(answerRequestBy("2027-01-31")).toBe("2027-02-28");
  expect(answerRequestBy("2028-01-30")).toBe("2028-02-29");
});

test("a complaint is answered by a lead who does not hold the record; what is wrong by whoever works on it", () => {
  expect(mayAnswerRequest("complain", ["team-worker", "lead"])).toBe(true);
  expect(mayAnswerRequest("complain", ["duty"])).toBe(true);
  for (const movers of [["holder"], ["team-worker"], ["cover"], ["holder", "lead"], ["cover", "lead"], []] as const)
    expect(mayAnswerRequest("complain", movers)).toBe(false);
  expect(mayAnswerRequest("correct", ["holder"])).toBe(true);
  expect(mayAnswerRequest("correct", [])).toBe(false);
});
