import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { acceptAnswer, type ReadAnswer } from "#app/domain/guide/accept-answer.ts";
import type { Field, Fact, Step } from "#app/domain/guide/flow.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import type { Ear, Lookups } from "#app/domain/guide/read-field.ts";
import { compileFlow } from "#app/publishing/guide/compile-flow.ts";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";
import { realEar } from "#test/support/guide/risk-lines.ts";
import { realRegionWords } from "./real-region-words.ts";

type Line = { text: string; level: string; kinds: string[]; about: string };

const shown = readFileSync("content/listening/phrases/risk-shown.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);

/** What must be asked for when these lines are typed, by what they are about. */
const kinds: { name: string; is: (line: Line) => boolean; fact: Fact }[] = [
  { name: "life at risk", is: ({ level, about }) => level === "A" && about === "self", fact: "heard-life-at-risk" },
  { name: "a wish to die", is: ({ level, about }) => level === "B" && about === "self", fact: "heard-ending-life" },
  { name: "abuse", is: ({ kinds: all, about }) => all.includes("abuse") && about === "self", fact: "heard-afraid" },
  { name: "a child in danger", is: (line) => line.kinds.includes("child-in-danger"), fact: "heard-child-in-danger" },
  { name: "harm to others", is: (line) => line.kinds.includes("harm-to-others"), fact: "heard-harm-to-others" },
];

const isFree = ({ kind }: Field) => kind === "text" || kind === "text-long";

async function freeTextSteps(flow: string): Promise<Step[]> {
  const compiled = compileFlow(await readFlowFolder(`content/guide/${flow}`), await realRegionWords());
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return Object.values(compiled.compiled.flow.steps).filter(({ fields }) => fields.some(isFree));
}

test.each(["self-referral", "call-back"])("danger is heard wherever something can be typed in %s", async (flow) => {
  const ear = await realEar();
  const steps = await freeTextSteps(flow);
  expect(steps.length).toBeGreaterThan(0);
  for (const { name, is, fact } of kinds) {
    // Every box listens alike: lines that one box hears, all must hear. How many are heard at all is the scorecard's.
    const short = shown.filter((line) => is(line) && line.text.length <= 70);
    const lines = short.filter(({ text }) => ear.listen(text).facts.includes(fact)).slice(0, 20);
    expect(lines.length, name).toBeGreaterThan(2);
    for (const step of steps) {
      for (const field of step.fields.filter(isFree)) {
        const deaf = lines.filter(({ text }) => !type(step, field, text, ear).meaning.facts.includes(fact));
        expect(deaf, `${step.id}.${field.id}: ${name}`).toEqual([]);
      }
    }
  }
});

/** The one box as if it stood alone on its page: what else is asked there has no say in what is heard. */
function type(step: Step, field: Field, text: string, ear: Ear): ReadAnswer {
  const { when: _, ...always } = field;
  const alone: Step = { ...step, fields: [always] };
  const lookups: Lookups = {
    ear,
    today: "2026-05-04",
    youngestAge: 18,
    practice: () => "inside",
    postcode: () => "inside",
  };
  const read = acceptAnswer(alone, rawAnswerOf(alone, { [field.id]: text }), lookups);
  if (!read.ok) throw new Error(`${step.id} refused: ${JSON.stringify(read.refusal)}`);
  return read.value;
}
