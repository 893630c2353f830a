import { expect, test } from "vitest";
import type { Field } from "#app/domain/guide/flow.ts";
import { problemAgain } from "#app/domain/guide/problem-again.ts";
import { problemSentence } from "#app/domain/guide/problem-sentence.ts";
import type { ProblemKind } from "#app/domain/guide/read-field.ts";

const kinds: ProblemKind[] = [
  "empty",
  "choose-one",
  "choose-at-least-one",
  "alone-with-others",
  "unknown-option",
  "too-long",
  "not-a-date",
  "in-the-future",
  "too-long-ago",
  "not-a-postcode",
  "not-a-phone",
  "not-a-mail",
  "no-such-practice",
  "cannot-skip",
];
const box = (kind: Field["kind"], given: Partial<Field> = {}): Field => ({ id: "box", kind, label: "", ...given });

test.each(kinds)("the second time “%s” is said in other words, as a whole sentence", (kind) => {
  const problem = { field: "box", kind, maxLetters: 100 };
  const again = problemAgain(problem, box("text"));
  expect(again).toMatch(/^[A-Z].*\.$/);
  expect(again).not.toBe(problemSentence(problem, box("text")));
});

test("the label stands before the sentence where it is not right above", () => {
  const phone = box("phone", { label: "Your phone number" });
  expect(problemAgain({ field: "box", kind: "not-a-phone" }, phone)).toMatch(/^Your phone number: use figures only\./);
});

test("what may stay empty says so", () => {
  const mail = box("mail", { optional: true });
  expect(problemAgain({ field: "box", kind: "not-a-mail" }, mail)).toMatch(/Or leave it empty\.$/);
});
