import { expect, test } from "vitest";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { advance } from "#app/domain/guide/advance.ts";
import { canVisit } from "#app/domain/guide/can-visit.ts";
import type { AcceptedAnswer, Condition } from "#app/domain/guide/flow.ts";
import { highestRisk } from "#app/domain/guide/highest-risk.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { prefillOf } from "#app/domain/guide/prefill-of.ts";
import { supersededAnswers } from "#app/domain/guide/superseded-answers.ts";
import { aChoice, aFlow, anAnswer, aStep } from "./any-flow.ts";

/** a: red goes by b (a carer's question), then help; everyone comes to c, then the end. */
const flow = aFlow([
  aChoice("a", [{ when: { kind: "has", field: "a.a", option: "red" }, to: "b" }, { to: "c" }]),
  aChoice("b", [{ to: "help" }]),
  aStep("help", { kind: "say", next: [{ to: "c" }] }),
  aChoice("c", [{ to: "sent" }]),
  aStep("sent", { kind: "end", end: "submitted" }),
]);

const path = (answers: AcceptedAnswer[]) => pathOf(flow, answers).map(({ step }) => step.id);

test("a person who has said nothing is at the first step", () => {
  expect(path([])).toEqual(["a"]);
});

test("the path follows the answers, over pages that only say something too", () => {
  const answers = [anAnswer("a", 1, "red"), anAnswer("b", 2, "blue")];
  expect(path(answers)).toEqual(["a", "b", "help"]);
  expect(path([...answers, anAnswer("help", 3, null)])).toEqual(["a", "b", "help", "c"]);
});

test("a changed answer leaves nothing of the branch behind, and asks again when the branch comes back", () => {
  const asCarer = [anAnswer("a", 1, "red"), anAnswer("b", 2, "blue"), anAnswer("help", 3, null)];
  const changed = [...asCarer, anAnswer("a", 4, "green")];
  expect(path(changed)).toEqual(["a", "c"]);
  expect(supersededAnswers(flow, changed).map(({ turn }) => turn)).toEqual([1, 2, 3]);
  const back = [...changed, anAnswer("a", 5, "red")];
  expect(path(back)).toEqual(["a", "b"]);
  expect(prefillOf(back, "b")?.values).toEqual({ b: "blue" });
});

test("after a change only newly needed questions are asked", () => {
  const longer = aFlow([
    aChoice("a", [{ when: { kind: "has", field: "a.a", option: "red" }, to: "b" }, { to: "c" }]),
    aChoice("b", [{ to: "c" }]),
    aChoice("c", [{ to: "d" }]),
    aChoice("d", [{ to: "sent" }]),
    aStep("sent", { kind: "end", end: "submitted" }),
  ]);
  const answers = [anAnswer("a", 1, "green"), anAnswer("c", 2, "blue"), anAnswer("a", 3, "red")];
  expect(nextUnanswered(longer, answers).id).toBe("b");
  expect(activeAnswers(longer, answers).map(({ stepId }) => stepId)).toEqual(["a"]);
  expect(nextUnanswered(longer, [...answers, anAnswer("b", 4, "red")]).id).toBe("d");
});

test("a loop asks its questions again", () => {
  const looping = aFlow([
    aChoice("a", [{ to: "sure" }]),
    aChoice("sure", [{ when: { kind: "has", field: "sure.sure", option: "red" }, to: "a" }, { to: "sent" }]),
    aStep("sent", { kind: "end", end: "submitted" }),
  ]);
  const round = [anAnswer("a", 1, "red"), anAnswer("sure", 2, "red")];
  expect(pathOf(looping, round).map(({ step }) => step.id)).toEqual(["a"]);
  expect(nextUnanswered(looping, [...round, anAnswer("a", 3, "blue")]).id).toBe("sure");
  expect(nextUnanswered(looping, [...round, anAnswer("a", 3, "blue"), anAnswer("sure", 4, "blue")]).id).toBe("sent");
});

test("only steps on the path can be opened, and after sending only the end", () => {
  const answers = [anAnswer("a", 1, "green")];
  expect(["a", "b", "c", "sent", "elsewhere", "__proto__"].filter((id) => canVisit(flow, answers, id))).toEqual([
    "a",
    "c",
  ]);
  const sent = [...answers, anAnswer("c", 2, "red")];
  expect(["a", "c", "sent"].filter((id) => canVisit(flow, sent, id))).toEqual(["sent"]);
});

test("two tabs: one answer is taken, the other is told that it was answered", () => {
  const first = advance(flow, [], { kind: "answer", ...anAnswer("a", 1, "red") });
  if (!first.ok) throw new Error("the first answer is taken");
  const second = advance(flow, first.value.answers, {
    kind: "answer",
    ...anAnswer("a", 1, "green"),
    clientId: "other tab",
  });
  expect(second).toEqual({ ok: false, refusal: { kind: "already-answered", at: "b" } });
  const old = advance(flow, first.value.answers, {
    kind: "answer",
    ...anAnswer("b", 1, "green"),
    clientId: "old page",
  });
  expect(old).toEqual({ ok: false, refusal: { kind: "stale", at: "b" } });
});

test("a second tap of the same button changes nothing and shows the same", () => {
  const tap = { kind: "answer" as const, ...anAnswer("a", 1, "red") };
  const first = advance(flow, [], tap);
  if (!first.ok) throw new Error("the first tap is taken");
  expect(first.value.store).toBe("answer");
  expect(advance(flow, first.value.answers, tap)).toEqual({
    ok: true,
    value: { answers: first.value.answers, at: "b", store: null },
  });
});

test("an answer to a question that is not on the path is refused", () => {
  expect(advance(flow, [], { kind: "answer", ...anAnswer("c", 1, "red") })).toEqual({
    ok: false,
    refusal: { kind: "not-here", at: "a" },
  });
});

test("Back on the first step has nowhere to go", () => {
  expect(advance(flow, [], { kind: "back", from: "a" })).toEqual({
    ok: false,
    refusal: { kind: "nothing-before", at: "a" },
  });
});

test("a flag that was raised stays, whatever is said later", () => {
  const raised = anAnswer("a", 1, "red");
  const meaning = { ...raised.meaning, risk: "B" as const, riskRules: ["choice:a.a.red"] };
  const answers = [{ ...raised, meaning }, anAnswer("a", 2, "green")];
  expect(highestRisk(answers)).toEqual({ risk: "B", rules: ["choice:a.a.red"] });
});

/** a, b, c in a row; "heard" comes in between once someone says red, and "higher" once someone says blue. */
const interrupted = {
  ...aFlow([
    aChoice("a", [{ to: "b" }]),
    aChoice("b", [{ when: { kind: "has", field: "b.b", option: "green" }, to: "sent" }, { to: "c" }]),
    aChoice("c", [{ to: "sent" }]),
    aChoice("heard", []),
    aStep("higher", { kind: "say" }),
    aStep("sent", { kind: "end", end: "submitted" }),
  ]),
  heard: [
    { when: anyOf("blue"), to: "higher" },
    { when: anyOf("red"), to: "heard" },
  ],
};

function anyOf(option: string): Condition {
  return { kind: "any", of: ["a", "b", "c"].map((id) => ({ kind: "has", field: `${id}.${id}`, option })) };
}

const between = (answers: AcceptedAnswer[]) => pathOf(interrupted, answers).map(({ step }) => step.id);

test("what was heard comes in between at once, and then the way goes on where it was", () => {
  const said = [anAnswer("a", 1, "green"), anAnswer("b", 2, "red")];
  expect(between(said)).toEqual(["a", "b", "heard"]);
  expect(between([...said, anAnswer("heard", 3, "blue")])).toEqual(["a", "b", "heard", "c"]);
  expect(between([anAnswer("a", 1, "red"), anAnswer("heard", 2, "red"), anAnswer("b", 3, "green")])).toEqual([
    "a",
    "heard",
    "b",
    "sent",
  ]);
});

test("help is shown once in a visit, and again when something more serious is heard", () => {
  const once = [anAnswer("a", 1, "red"), anAnswer("heard", 2, "red"), anAnswer("b", 3, "red")];
  expect(between(once)).toEqual(["a", "heard", "b", "c"]);
  expect(between([...once, anAnswer("c", 4, "blue")])).toEqual(["a", "heard", "b", "c", "higher"]);
});

test("two things heard at once come one after the other", () => {
  const both = { ...interrupted, heard: [...interrupted.heard, { when: anyOf("red"), to: "higher" }] };
  const answers = [anAnswer("a", 1, "red"), anAnswer("heard", 2, null)];
  expect(pathOf(both, answers).map(({ step }) => step.id)).toEqual(["a", "heard", "higher"]);
});

test("words taken back leave the answer to what was heard out of the way, and it is not asked a second time", () => {
  const back = [
    anAnswer("a", 1, "red"),
    anAnswer("heard", 2, "red"),
    anAnswer("b", 3, "red"),
    anAnswer("a", 4, "green"),
  ];
  expect(between(back)).toEqual(["a", "b", "heard", "c"]);
  const gone = [...back, anAnswer("b", 5, "red"), anAnswer("b", 6, "green")];
  expect(between(gone)).toEqual(["a", "b", "sent"]);
  expect(between([anAnswer("a", 1, "red"), anAnswer("heard", 2, "red"), anAnswer("a", 3, "green")])).toEqual([
    "a",
    "b",
  ]);
  expect(
    between([anAnswer("a", 1, "red"), anAnswer("heard", 2, "red"), anAnswer("a", 3, "green"), anAnswer("a", 4, "red")]),
  ).toEqual(["a", "heard", "b"]);
});
