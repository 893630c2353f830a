import fc from "fast-check";
import type { AcceptedAnswer, AnswerMeaning, CompiledFlow, Condition, EndKind, Step } from "#app/domain/guide/flow.ts";

const noMeaning: AnswerMeaning = {
  needs: [],
  facts: [],
  risk: "none",
  riskRules: [],
  lexiconVersion: "",
  suggested: [],
  noticed: [],
};
const optionIds = ["red", "green", "blue"];

/** A step of a flow made up for a test; fill in what matters. */
export function aStep(id: string, given: Partial<Step> = {}): Step {
  return {
    id,
    file: `made-up/${id}.md`,
    line: 1,
    kind: "question",
    question: `${id}?`,
    body: "",
    fields: [],
    next: [],
    ...given,
  };
}

/** A question of one choice whose field has the step's id. */
export function aChoice(id: string, next: Step["next"]): Step {
  const options = optionIds.map((option) => ({ id: option, label: option }));
  return aStep(id, { fields: [{ id, kind: "choice-one", label: "", options }], next });
}

export function aFlow(steps: readonly Step[]): CompiledFlow {
  const order = steps.map(({ id }) => id);
  return {
    format: 1,
    id: "made-up",
    start: order[0] ?? "",
    steps: Object.fromEntries(steps.map((step) => [step.id, step])),
    order,
  };
}

export function anAnswer(stepId: string, turn: number, option: string | null): AcceptedAnswer {
  const values = option === null ? {} : { [stepId]: option };
  return { stepId, turn, clientId: `client-${turn}`, skipped: option === null, values, meaning: noMeaning };
}

/** A condition over the choices of the first steps; some of them may never have been asked. */
function aCondition(steps: number): fc.Arbitrary<Condition> {
  const field = fc.nat({ max: steps - 1 }).map((index) => `s${index}.s${index}`);
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: fc.constant("has" as const), field, option: fc.constantFrom(...optionIds) }),
      fc.record({ kind: fc.constant("answered" as const), field }),
      fc.record({ kind: fc.constant("not" as const), of: tie("condition") }),
      fc.record({
        kind: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }));
  return condition;
}

const ends: EndKind[] = ["submitted", "under-age", "signposted"];

/**
 * Any valid flow of up to twelve steps. Each way on leads further down, so that every walk ends; with `loops`, a choice
 * may also lead back up. Up to two steps come in between.
 */
export function anyFlow({ loops = false } = {}): fc.Arbitrary<CompiledFlow> {
  return fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length: count }, (_, index) => anyStep(index, count, loops))),
        fc.array(aCondition(count), { maxLength: 2 }),
      )
      .map(([steps, whens]) => {
        const between = whens.map((_, index) => (index === 0 ? aChoice("h0", []) : aStep("h1", { kind: "say" })));
        const whole = aFlow([...steps, ...between, ...ends.map((end) => aStep(end, { kind: "end", end }))]);
        return whens.length === 0
          ? whole
          : { ...whole, heard: whens.map((when, index) => ({ when, to: `h${index}` })) };
      }),
  );
}

function anyStep(index: number, count: number, loops: boolean): fc.Arbitrary<Step> {
  const later = [...Array.from({ length: count - index - 1 }, (_, ahead) => `s${index + 1 + ahead}`), ...ends];
  const near = fc.nat({ max: Math.min(3, later.length - 1) }).map((ahead) => later[ahead] ?? "submitted");
  const branches = fc.array(fc.record({ when: aCondition(index + 1), to: near }), { maxLength: 3 });
  const back: fc.Arbitrary<Step["next"]> = loops
    ? fc.array(
        fc.nat({ max: index }).map((to) => ({
          when: { kind: "has" as const, field: `s${index}.s${index}`, option: "blue" },
          to: `s${to}`,
        })),
        { maxLength: 1 },
      )
    : fc.constant([]);
  const isSaying = fc.nat({ max: 4 }).map((number) => number === 0);
  return fc.tuple(branches, back, near, isSaying).map(([some, loop, to, saying]) => {
    const next = [...loop, ...some, { to }];
    return saying && loop.length === 0 ? aStep(`s${index}`, { kind: "say", next }) : aChoice(`s${index}`, next);
  });
}

/** What a person may try next, as numbers that a test turns into an event where the person is. */
export type Try = {
  what: "answer" | "back" | "change" | "repeat" | "stale" | "foreign";
  step: number;
  option: string | null;
};

export const anyTries: fc.Arbitrary<Try[]> = fc.array(
  fc.record({
    what: fc.constantFrom(
      "answer" as const,
      "answer" as const,
      "answer" as const,
      "back" as const,
      "change" as const,
      "repeat" as const,
      "stale" as const,
      "foreign" as const,
    ),
    step: fc.nat({ max: 20 }),
    option: fc.constantFrom(...optionIds, null),
  }),
  { maxLength: 40 },
);
