import { deafEar } from "#test/support/guide/ears.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAnswer } from "#app/domain/guide/accept-answer.ts";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { advance } from "#app/domain/guide/advance.ts";
import type { AcceptedAnswer, CompiledFlow, Field, FieldValue, Step } from "#app/domain/guide/flow.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import type { Lookups } from "#app/domain/guide/read-field.ts";
import { compileFlow } from "#app/publishing/guide/compile-flow.ts";
import { realRegionWords } from "./real-region-words.ts";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";

const lookups: Lookups = {
  ear: deafEar,
  today: "2026-05-04",
  youngestAge: 18,
  practice: (code) => (code === "B82001" ? "outside" : "inside"),
  postcode: (postcode) => (postcode === "SW1A 1AA" ? "outside" : "inside"),
};

async function contentFlow(name: string): Promise<CompiledFlow> {
  const compiled = compileFlow(await readFlowFolder(`content/guide/${name}`), await realRegionWords());
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return compiled.compiled.flow;
}

const samples: Record<Field["kind"], FieldValue[]> = {
  "choice-one": [],
  "choice-many": [],
  text: ["Jo"],
  "text-long": ["lost me wife last year, divvent gan oot"],
  date: ["1950-02-28", "2015-05-01"],
  postcode: ["NE1 4LP", "SW1A 1AA"],
  phone: ["07700900123"],
  mail: ["jo@example.org"],
  practice: ["A81001", "B82001"],
};

/** A valid answer to any step, chosen by numbers: each picks an option or a sample; now and then the step is passed by. */
function someAnswer(step: Step, pick: () => number) {
  if (step.skip && pick() % 4 === 0) return acceptAnswer(step, { skip: [step.skip.id] }, lookups);
  const values: Record<string, FieldValue> = {};
  for (const field of step.fields) {
    const all: FieldValue[] = [...samples[field.kind], ...(field.options ?? []).map(({ id }) => id)];
    const value = all[pick() % all.length];
    if (value !== undefined && !(field.optional && pick() % 2 === 0)) values[field.id] = value;
  }
  return acceptAnswer(step, rawAnswerOf(step, values), lookups);
}

type Walked = { answers: readonly AcceptedAnswer[]; ended: boolean };

/** Someone who answers, and with `wandering` also goes back and changes things. */
function stroll(flow: CompiledFlow, numbers: Iterator<number>, steps: number, wandering: boolean): Walked {
  const pick = () => Number(numbers.next().value ?? 0);
  let answers: readonly AcceptedAnswer[] = [];
  let at = flow.start;
  for (let count = 0; count < steps; count += 1) {
    const step = nextUnanswered(flow, answers);
    if (step.end === "submitted" || (step.end && !wandering)) return { answers, ended: true };
    if (wandering && pick() % 3 === 0) {
      const path = pathOf(flow, answers);
      at = path[pick() % path.length]?.step.id ?? at;
    } else at = step.id;
    const shown = flow.steps[at];
    if (!shown || shown.kind === "end") continue;
    const read = someAnswer(shown, pick);
    expect(read.ok, `${at} takes an answer`).toBe(true);
    if (!read.ok) continue;
    const turn = answers.length + 1;
    const next = advance(flow, answers, { kind: "answer", stepId: at, turn, clientId: `${turn}`, ...read.value });
    expect(next.ok).toBe(true);
    if (next.ok) answers = next.value.answers;
  }
  return { answers, ended: nextUnanswered(flow, answers).kind === "end" };
}

test.each(["self-referral", "call-back"])("%s: whoever answers comes to an end", async (name) => {
  const flow = await contentFlow(name);
  fc.assert(
    fc.property(
      fc.infiniteStream(fc.nat()),
      (numbers) => void expect(stroll(flow, numbers, 500, false).ended).toBe(true),
    ),
  );
});

test.each(["self-referral", "call-back"])(
  "%s: whatever is changed on the way, only what is on the path counts, and it restores as it was",
  async (name) => {
    const flow = await contentFlow(name);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.nat({ max: 60 }), (numbers, steps) => {
        const { answers } = stroll(flow, numbers, steps, true);
        const path = pathOf(flow, answers);
        expect(activeAnswers(flow, answers).map(({ stepId }) => stepId)).toEqual(
          path.slice(0, -1).map(({ step }) => step.id),
        );
        const restored = JSON.parse(JSON.stringify({ flow, answers })) as {
          flow: CompiledFlow;
          answers: AcceptedAnswer[];
        };
        expect(pathOf(restored.flow, restored.answers.toReversed())).toEqual(path);
      }),
    );
  },
);

test.each(["self-referral", "call-back"])("%s: nothing is sent before safety, age and the check", async (name) => {
  const flow = await contentFlow(name);
  let sent = 0;
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const { answers } = stroll(flow, numbers, 200, true);
      const path = pathOf(flow, answers).map(({ step }) => step);
      if (path.at(-1)?.end !== "submitted") return;
      sent += 1;
      expect(path.some(({ safety }) => safety)).toBe(true);
      expect(path.at(-2)?.kind).toBe("check");
      expect(activeAnswers(flow, answers).flatMap(({ meaning }) => meaning.facts)).not.toContain("under-age");
    }),
  );
  expect(sent).toBeGreaterThan(0);
});
