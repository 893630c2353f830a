import fc from "fast-check";
import { expect, test } from "vitest";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { advance, type GuideEvent } from "#app/domain/guide/advance.ts";
import { canVisit } from "#app/domain/guide/can-visit.ts";
import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { isComplete } from "#app/domain/guide/is-complete.ts";
import { conditionHolds } from "#app/domain/guide/condition-holds.ts";
import { knownFrom, nextStep } from "#app/domain/guide/next-step.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { supersededAnswers } from "#app/domain/guide/superseded-answers.ts";
import { aChoice, aFlow, anAnswer, anyFlow, anyTries, type Try } from "./any-flow.ts";

/** Where a person is looking, which Back and Change move without an answer. */
type Seen = { answers: readonly AcceptedAnswer[]; at: string };

function eventOf(flow: CompiledFlow, { answers, at }: Seen, { what, step, option }: Try): GuideEvent {
  const turn = answers.length + 1;
  const some = flow.order[step % flow.order.length] ?? flow.start;
  const earlier = answers[step % Math.max(answers.length, 1)];
  switch (what) {
    case "answer":
      return { kind: "answer", ...anAnswer(at, turn, option) };
    case "back":
      return { kind: "back", from: at };
    case "change":
      return { kind: "change", stepId: some };
    case "repeat":
      return { kind: "answer", ...(earlier ?? anAnswer(at, turn, option)) };
    case "stale":
      return { kind: "answer", ...anAnswer(at, turn + step - 10, option), clientId: `stale-${step}` };
    case "foreign":
      return { kind: "answer", ...anAnswer(some, turn, option) };
  }
}

/** Every state of a person who tries these things, first to last. */
function states(flow: CompiledFlow, tries: readonly Try[]): Seen[] {
  const seen: Seen[] = [{ answers: [], at: flow.start }];
  for (const one of tries) {
    const now = seen.at(-1)!;
    const result = advance(flow, now.answers, eventOf(flow, now, one));
    seen.push(result.ok ? { answers: result.value.answers, at: result.value.at } : { ...now, at: result.refusal.at });
  }
  return seen;
}

const anyWalk = fc.tuple(
  fc.boolean().chain((loops) => anyFlow({ loops })),
  anyTries,
);

test("whatever a person does, nothing throws and there is a step to show that they may see", () => {
  fc.assert(
    fc.property(anyWalk, ([flow, tries]) => {
      for (const { answers, at } of states(flow, tries)) {
        expect(flow.steps[at]).toBeDefined();
        expect(canVisit(flow, answers, at)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("whoever answers whatever they are asked comes to an end", () => {
  fc.assert(
    fc.property(anyFlow(), fc.infiniteStream(fc.constantFrom("red", "green", "blue", null)), (flow, options) => {
      let answers: readonly AcceptedAnswer[] = [];
      for (let turn = 1; turn <= flow.order.length && !isComplete(flow, answers); turn += 1) {
        const at = nextUnanswered(flow, answers).id;
        const result = advance(flow, answers, { kind: "answer", ...anAnswer(at, turn, options.next().value ?? null) });
        expect(result.ok).toBe(true);
        if (result.ok) answers = result.value.answers;
      }
      expect(isComplete(flow, answers)).toBe(true);
    }),
  );
});

test("answers that count are exactly those of the path, each one step after the other", () => {
  fc.assert(
    fc.property(anyWalk, ([flow, tries]) => {
      const { answers } = states(flow, tries).at(-1)!;
      const path = pathOf(flow, answers);
      const active = activeAnswers(flow, answers);
      expect(path.slice(0, -1).map(({ answer }) => answer)).toEqual(active);
      expect(path.at(-1)?.answer).toBeNull();
      expect(new Set(path.map(({ step }) => step.id)).size).toBe(path.length);
      const walked = new Map<string, AcceptedAnswer>();
      const between = new Set(flow.heard?.map(({ to }) => to));
      let asked = path[0]!.step;
      for (const [index, { step, answer }] of path.entries()) {
        if (!answer) continue;
        walked.set(step.id, answer);
        if (!between.has(step.id)) asked = step;
        const due = flow.heard?.find(({ when, to }) => !walked.has(to) && conditionHolds(when, knownFrom(walked)));
        expect(path[index + 1]?.step.id).toBe(due?.to ?? nextStep(asked, walked));
      }
      expect([...supersededAnswers(flow, answers), ...active].toSorted((a, b) => a.turn - b.turn)).toEqual(answers);
    }),
  );
});

test("Back after an answer shows the same question again, and changes no answer", () => {
  fc.assert(
    fc.property(
      anyFlow(),
      fc.array(fc.constantFrom("red", "green", "blue", null), { maxLength: 12 }),
      (flow, options) => {
        let answers: readonly AcceptedAnswer[] = [];
        for (const [index, option] of options.entries()) {
          const before = { at: nextUnanswered(flow, answers), path: activeAnswers(flow, answers) };
          if (before.at.kind === "end") return;
          const result = advance(flow, answers, { kind: "answer", ...anAnswer(before.at.id, index + 1, option) });
          if (!result.ok) throw new Error("an answer to the step at hand is taken");
          answers = result.value.answers;
          expect(activeAnswers(flow, answers).slice(0, -1)).toEqual(before.path);
          if (nextUnanswered(flow, answers).end === "submitted") return;
          const back = advance(flow, answers, { kind: "back", from: result.value.at });
          expect(back).toEqual({ ok: true, value: { answers, at: before.at.id, store: null } });
        }
      },
    ),
  );
});

test("saying the same again after Change leaves the path and what was said as they were", () => {
  fc.assert(
    fc.property(anyFlow(), anyTries, fc.nat(), (flow, tries, pick) => {
      const { answers } = states(flow, tries).at(-1)!;
      const active = activeAnswers(flow, answers);
      const chosen = active[pick % Math.max(active.length, 1)];
      if (!chosen || nextUnanswered(flow, answers).end === "submitted") return;
      const again = { ...chosen, turn: answers.length + 1, clientId: "again" };
      const result = advance(flow, answers, { kind: "answer", ...again });
      if (!result.ok) throw new Error("an answer on the path can be given again");
      const said = (list: AcceptedAnswer[]) => list.map(({ stepId, skipped, values }) => ({ stepId, skipped, values }));
      expect(result.value.store).toBe("change");
      expect(said(activeAnswers(flow, result.value.answers))).toEqual(said(active));
      expect(nextUnanswered(flow, result.value.answers).id).toBe(nextUnanswered(flow, answers).id);
    }),
  );
});

test("events that come twice, late or out of order change nothing", () => {
  fc.assert(
    fc.property(anyWalk, fc.infiniteStream(fc.nat()), ([flow, tries], numbers) => {
      const { answers } = states(flow, tries).at(-1)!;
      const path = pathOf(flow, answers);
      for (const answer of answers) {
        const replayed = advance(flow, answers, { kind: "answer", ...answer });
        expect(replayed).toMatchObject({ ok: true, value: { store: null } });
        if (replayed.ok) expect(replayed.value.answers).toBe(answers);
        const late = advance(flow, answers, { kind: "answer", ...answer, clientId: "another tab" });
        expect(late.ok).toBe(false);
      }
      const shuffled = [...answers, ...answers].map((answer) => ({ answer, key: numbers.next().value ?? 0 }));
      shuffled.sort((a, b) => a.key - b.key);
      expect(
        pathOf(
          flow,
          shuffled.map(({ answer }) => answer),
        ),
      ).toEqual(path);
    }),
  );
});

test("to stop and restore at any point cannot be noticed", () => {
  fc.assert(
    fc.property(anyWalk, fc.nat({ max: 40 }), ([flow, tries], stop) => {
      const straight = states(flow, tries).at(-1)!;
      const first = states(flow, tries.slice(0, stop)).at(-1)!;
      const restored = JSON.parse(JSON.stringify({ flow, seen: first })) as { flow: CompiledFlow; seen: Seen };
      let { seen } = restored;
      for (const one of tries.slice(stop)) {
        const result = advance(restored.flow, seen.answers, eventOf(restored.flow, seen, one));
        seen = result.ok ? { answers: result.value.answers, at: result.value.at } : { ...seen, at: result.refusal.at };
      }
      expect(seen).toEqual(straight);
    }),
  );
});

test("a step added elsewhere alters nothing", () => {
  fc.assert(
    fc.property(anyFlow(), anyTries, (flow, tries) => {
      const { answers } = states(flow, tries).at(-1)!;
      const added = { ...flow, steps: { ...flow.steps, elsewhere: aChoice("elsewhere", [{ to: flow.start }]) } };
      expect(pathOf(added, answers)).toEqual(pathOf(flow, answers));
    }),
  );
});

test("after sending nothing changes", () => {
  const flow = aFlow([
    aChoice("a", [{ to: "submitted" }]),
    { ...aChoice("submitted", []), kind: "end", end: "submitted" },
  ]);
  const answers = [anAnswer("a", 1, "red")];
  for (const event of [
    { kind: "answer" as const, ...anAnswer("a", 2, "blue") },
    { kind: "back" as const, from: "submitted" },
    { kind: "change" as const, stepId: "a" },
  ]) {
    expect(advance(flow, answers, event)).toEqual({ ok: false, refusal: { kind: "sent", at: "submitted" } });
  }
});
