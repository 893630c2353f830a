import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAnswer } from "#app/domain/guide/accept-answer.ts";
import type { AcceptedAnswer, CompiledFlow, FieldValue, HeardFact, Step } from "#app/domain/guide/flow.ts";
import { highestRisk } from "#app/domain/guide/highest-risk.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import type { Lookups } from "#app/domain/guide/read-field.ts";
import { compileFlow } from "#app/publishing/guide/compile-flow.ts";
import { hasFreeText } from "#app/publishing/guide/flow-graph.ts";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";
import { earFor } from "#test/support/guide/ears.ts";
import { realRegionWords } from "./real-region-words.ts";

const danger = "words of danger";
const ordinary: Record<string, FieldValue> = { date: "1950-02-28", postcode: "NE1 4LP", phone: "07700900123" };

async function contentFlow(name: string): Promise<CompiledFlow> {
  const compiled = compileFlow(await readFlowFolder(`content/guide/${name}`), await realRegionWords());
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return compiled.compiled.flow;
}

function lookupsHearing(facts: HeardFact[]): Lookups {
  const risk = facts.includes("heard-life-at-risk") ? "A" : facts.includes("heard-ending-life") ? "B" : "none";
  const ear = earFor({ [danger]: { facts, risk, rules: ["heard:test:test"] } });
  return { ear, today: "2026-05-04", youngestAge: 18, practice: () => "inside", postcode: () => "inside" };
}

type Journey = { answers: AcceptedAnswer[]; steps: string[]; typedAt: string | null };
type Chooser = { pick: () => number; typeAt: number };

/** Someone who chooses by numbers, and types words of danger on the so-manyeth page with a free text. */
function journey(flow: CompiledFlow, facts: HeardFact[], { pick, typeAt }: Chooser): Journey {
  const lookups = lookupsHearing(facts);
  const walked: Journey = { answers: [], steps: [], typedAt: null };
  const { answers, steps } = walked;
  let texts = 0;
  for (let step = nextUnanswered(flow, answers); step.kind !== "end"; step = nextUnanswered(flow, answers)) {
    steps.push(step.id);
    const types = hasFreeText(step) && texts++ === typeAt;
    const values = valuesFor(step, pick, types ? danger : "ordinary");
    const read = acceptAnswer(step, rawAnswerOf(step, values), lookups);
    if (!read.ok) throw new Error(`${step.id}: ${JSON.stringify(read.refusal)}`);
    if (types && read.value.meaning.facts.length > 0) walked.typedAt = step.id;
    answers.push({ stepId: step.id, turn: answers.length + 1, clientId: step.id, ...read.value });
    if (answers.length > 60) throw new Error(`Going round: ${steps.join(" ")}`);
  }
  return walked;
}

/** Everything is answered; choices that would end the conversation early or go round are left out. */
function valuesFor(step: Step, pick: () => number, words: string): Record<string, FieldValue> {
  const values = step.fields.map(({ id, kind, options = [] }): [string, FieldValue] => {
    if (kind === "text" || kind === "text-long") return [id, words];
    const open = options.filter((option) => option.id !== "child" && !(id === "agreed" && option.id === "no"));
    return [id, open[pick() % Math.max(1, open.length)]?.id ?? ordinary[kind] ?? "jo@example.org"];
  });
  return Object.fromEntries(values);
}

const choices = fc.record({
  numbers: fc.array(fc.nat({ max: 30 }), { minLength: 80, maxLength: 80 }),
  typeAt: fc.nat({ max: 7 }),
});

function eachJourney(flow: CompiledFlow, facts: HeardFact[], check: (journey: Journey) => void): void {
  fc.assert(
    fc.property(choices, ({ numbers, typeAt }) => {
      let at = 0;
      check(journey(flow, facts, { pick: () => numbers[at++ % numbers.length] ?? 0, typeAt }));
    }),
    { numRuns: 300 }, // enough that every choice on the way is met
  );
}

const isHelper = ({ steps }: Journey) => steps.some((id) => id.startsWith("their-"));

test.each([
  ["self-referral", 8],
  ["call-back", 1],
])("%s: words of danger are met on the very next page, wherever they were typed", async (name, fewest) => {
  const flow = await contentFlow(name);
  const typed = new Set<string>();
  eachJourney(flow, ["heard-life-at-risk"], (one) => {
    if (one.typedAt === null) return;
    typed.add(one.typedAt);
    const next = one.steps[one.steps.indexOf(one.typedAt) + 1];
    expect(next, one.typedAt).toBe(isHelper(one) ? "their-heard" : "heard-life");
    expect(one.steps).toHaveLength(new Set(one.steps).size);
  });
  expect(typed.size).toBeGreaterThanOrEqual(fewest);
});

test("whoever asks for someone else is never asked about thoughts of their own", async () => {
  const flow = await contentFlow("self-referral");
  let heard = 0;
  eachJourney(flow, ["heard-life-at-risk", "heard-ending-life", "heard-child-in-danger"], (one) => {
    if (!isHelper(one)) return;
    expect(one.steps.filter((id) => id.startsWith("heard-"))).toEqual([]);
    if (one.typedAt === null) return;
    heard += 1;
    expect(one.steps).toContain("their-heard-child");
  });
  expect(heard).toBeGreaterThan(5);
});

test("no answer to the direct question takes the flag away", async () => {
  const flow = await contentFlow("self-referral");
  const answered = new Set<unknown>();
  eachJourney(flow, ["heard-ending-life"], (one) => {
    if (one.typedAt === null) return;
    const asked = one.answers.find(({ stepId }) => stepId === "heard-wish");
    if (asked) answered.add(asked.values["thoughts"]);
    expect(["A", "B"]).toContain(highestRisk(one.answers).risk);
  });
  expect([...answered].toSorted()).toEqual(["ending-life", "no", "rather-not-say"]);
});

test("what was said by a choice already is not asked again in the same words, and the offers are made once", async () => {
  const flow = await contentFlow("self-referral");
  const said = new Set<unknown>();
  eachJourney(flow, ["heard-ending-life", "heard-afraid"], (one) => {
    const now = one.answers.find(({ stepId }) => stepId === "how-are-things")?.values["now"];
    if (one.typedAt === null || now === undefined) return;
    said.add(now);
    expect(one.steps.includes("heard-wish")).toBe(now !== "ending-life");
    expect(one.steps.includes("heard-afraid")).toBe(now !== "afraid");
    expect(one.steps.filter((id) => id === "heard-offers" || id === "help-ending-life")).toHaveLength(1);
  });
  expect(said.size).toBe(5);
});

test("a line for adults never stands on the page about a child", async () => {
  const { steps } = await contentFlow("self-referral");
  for (const id of ["heard-child", "their-heard-child"])
    expect(steps[id]?.safetyTexts).toEqual(["heard-child", "what-we-record"]);
});
