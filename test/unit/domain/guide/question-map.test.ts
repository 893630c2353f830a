import { expect, test } from "vitest";
import { longestPath } from "#app/domain/guide/longest-path.ts";
import { questionMap } from "#app/domain/guide/question-map.ts";
import { aChoice, aFlow, aStep } from "./any-flow.ts";

const flow = aFlow([
  aChoice("a", [{ when: { kind: "not", of: { kind: "has", field: "a.a", option: "red" } }, to: "b" }, { to: "sent" }]),
  aChoice("b", [
    {
      when: {
        kind: "all",
        of: [
          { kind: "answered", field: "a.a" },
          { kind: "has", field: "a.a", option: "blue" },
        ],
      },
      to: "a",
    },
    { when: { kind: "fact", fact: "under-age" }, to: "young" },
    { to: "sent" },
  ]),
  aStep("young", { kind: "end", end: "under-age" }),
  aStep("sent", { kind: "end", end: "submitted" }),
]);

test("the map says in words which answer leads where", () => {
  const map = questionMap(flow, { a: 4.2 });
  expect(map).toMatchObject({ questions: 2, longestPath: 2 });
  expect(map.steps[0]).toMatchObject({ grade: 4.2, fields: [{ choices: ["red", "green", "blue"] }] });
  expect(map.steps.flatMap(({ branches }) => branches.map(({ when, question }) => `${when} → ${question}`))).toEqual([
    "not “red” → b?",
    "Otherwise → sent?",
    "“a?” was answered and “blue” to “a?” → a?",
    "under the age we can help → young?",
    "Otherwise → sent?",
  ]);
});

test("the longest way counts questions once, even round a loop, and is null when nothing is sent", () => {
  expect(longestPath(flow)).toBe(2);
  expect(
    longestPath(aFlow([aChoice("a", [{ to: "young" }]), aStep("young", { kind: "end", end: "under-age" })])),
  ).toBeNull();
});

test("the map says when a step comes in between", () => {
  const heard = [
    {
      when: {
        kind: "all" as const,
        of: [
          { kind: "fact" as const, fact: "heard-afraid" as const },
          { kind: "not" as const, of: { kind: "answered" as const, field: "a.a" } },
        ],
      },
      to: "young",
    },
  ];
  const map = questionMap({ ...flow, heard }, {});
  expect(map.steps.map(({ id, between }) => [id, between])).toEqual([
    ["a", null],
    ["b", null],
    ["young", ["your words sound as if someone hurts or frightens you", "“a?” was not answered"]],
    ["sent", null],
  ]);
});
