import { expect, test } from "vitest";
import { hearText } from "#app/domain/listening/hear-text.ts";
import type { Heard, HeardSpan } from "#app/domain/listening/heard.ts";

function heardOf(...spans: Partial<HeardSpan>[]): Heard {
  const whole = spans.map((span, index): HeardSpan => {
    return { rule: "a-rule", kind: "suicide", level: "A", about: "self", start: index, end: index + 1, ...span };
  });
  return { risk: "none", about: "self", kinds: [], rules: [], spans: whole, needs: [] };
}

test.for([
  [{ level: "A" }, "heard-life-at-risk", "heard:suicide:a-rule"],
  [{ level: "B" }, "heard-ending-life", "heard:suicide:a-rule"],
  [{ level: "C" }, "heard-worn-out", "heard:worn-out:a-rule"],
  [{ kind: "overdose-now", level: "A" }, "heard-life-at-risk", "heard:overdose-now:a-rule"],
  [{ kind: "abuse", level: "kind" }, "heard-afraid", "heard:abuse:a-rule"],
  [{ kind: "abuse", level: "kind", about: "someone-else" }, "heard-other-at-risk", "heard:abuse:a-rule"],
  [
    { kind: "child-in-danger", level: "kind", about: "someone-else" },
    "heard-child-in-danger",
    "heard:child-in-danger:a-rule",
  ],
  [{ kind: "harm-to-others", level: "B" }, "heard-harm-to-others", "heard:harm-to-others:a-rule"],
  [{ level: "A", about: "someone-else" }, "heard-other-at-risk", "heard:other-at-risk:a-rule"],
] as const)("%j is the fact %s", ([span, fact, rule]) => {
  const text = hearText(heardOf(span));
  expect(text.facts).toEqual([fact]);
  expect(text.rules).toEqual([rule]);
  expect(text.noticed).toEqual([{ rule, start: 0, end: 1 }]);
});

test("a need is ticked beforehand when it was said clearly, half as strongly as the first, and three at most", () => {
  const needs = [
    { id: "loss", score: 6 },
    { id: "company", score: 4 },
    { id: "mood", score: 3 },
    { id: "money", score: 3 },
    { id: "home", score: 2 },
  ];
  const suggested = (some: typeof needs) => hearText({ ...heardOf(), needs: some }).suggested;
  expect(suggested(needs)).toEqual(["loss", "company", "mood"]);
  expect(suggested(needs.slice(0, 1))).toEqual(["loss"]);
  expect(
    suggested([
      { id: "loss", score: 6 },
      { id: "home", score: 2 },
    ]),
  ).toEqual(["loss"]);
  expect(suggested([{ id: "home", score: 1.9 }])).toEqual([]);
});
