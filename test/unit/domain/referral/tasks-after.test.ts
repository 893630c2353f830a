import { expect, test } from "vitest";
import { tasksAfter } from "#app/domain/referral/tasks-after.ts";

test("what depends on the worker is asked anew, and what is left for anyone stays", () => {
  const before = [
    { kind: "book-interpreter", language: "ur" },
    { kind: "tell-about-reply" },
    { kind: "find-practice" },
  ] as const;
  expect(tasksAfter(before, [{ kind: "ask-about-wish", wish: "woman" }])).toEqual([
    { kind: "ask-about-wish", wish: "woman" },
    { kind: "tell-about-reply" },
    { kind: "find-practice" },
  ]);
});

test("a task for anyone that was done does not come back", () => {
  expect(tasksAfter([], [{ kind: "find-practice" }, { kind: "book-bsl-interpreter" }])).toEqual([
    { kind: "book-bsl-interpreter" },
  ]);
});
