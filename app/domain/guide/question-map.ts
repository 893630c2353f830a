import type { CompiledFlow, Condition, Field, Step } from "#app/domain/guide/flow.ts";
import { longestPath } from "#app/domain/guide/longest-path.ts";

export type MapBranch = {
  /** What leads here, in the words of the choices; "" when it is the only way, "Otherwise" when it is the last. */
  when: string;
  to: string; // step id
  question: string; // its question
};

export type MapStep = {
  id: string;
  kind: Step["kind"];
  question: string;
  body: string; // HTML
  why: string | null; // HTML
  fields: { label: string; choices: string[]; optional: boolean }[];
  canSkip: string | null; // the skip's label
  sensitive: boolean;
  branches: MapBranch[];
  /** When this step comes in between, wherever the person is: all of these hold. Null for a step of the ordinary way. */
  between: string[] | null;
  grade: number | null; // reading grade, null when the step has too few words to tell
};

export type QuestionMap = { id: string; steps: MapStep[]; questions: number; longestPath: number | null };

/**
 * The whole flow in words, for the public page of questions: steps in order, their choices, and which answer leads
 * where. Reading grades are worked out when the flow is published and handed in by step id.
 */
export function questionMap(flow: CompiledFlow, grades: Readonly<Record<string, number | null>>): QuestionMap {
  const steps = flow.order.flatMap((id) => flow.steps[id] ?? []);
  return {
    id: flow.id,
    steps: steps.map((step) => mapStep(flow, step, grades[step.id] ?? null)),
    questions: steps.filter(({ kind }) => kind === "question").length,
    longestPath: longestPath(flow),
  };
}

function mapStep(flow: CompiledFlow, step: Step, grade: number | null): MapStep {
  return {
    id: step.id,
    kind: step.kind,
    question: step.question,
    body: step.body,
    why: step.why ?? null,
    fields: step.fields.map((field) => ({
      label: field.label,
      choices: (field.options ?? []).map(({ label }) => label),
      optional: field.optional ?? false,
    })),
    canSkip: step.skip?.label ?? null,
    sensitive: step.sensitive ?? false,
    branches: step.next.map(({ when, to }) => ({
      when: when ? inWords(flow, step, when) : step.next.length > 1 ? "Otherwise" : "",
      to,
      question: flow.steps[to]?.question ?? to,
    })),
    between: betweenWords(flow, step),
    grade,
  };
}

function betweenWords(flow: CompiledFlow, step: Step): string[] | null {
  const between = flow.heard?.find(({ to }) => to === step.id);
  if (between === undefined) return null;
  const parts = between.when.kind === "all" ? between.when.of : [between.when];
  return parts.map((part) => inWords(flow, step, part));
}

const facts = {
  "under-age": "under the age we can help",
  "practice-outside-region": "the GP practice is outside the region",
  "postcode-outside-region": "the postcode is outside the region",
  "heard-life-at-risk": "your words sound as if your life may be in danger",
  "heard-ending-life": "your words sound as if you may wish to die, or cannot keep safe",
  "heard-worn-out": "your words sound as if you are worn out",
  "heard-afraid": "your words sound as if someone hurts or frightens you",
  "heard-child-in-danger": "your words sound as if a child may be in danger",
  "heard-harm-to-others": "your words sound as if someone else may be hurt",
  "heard-other-at-risk": "your words sound as if someone you know may be in danger",
};

function inWords(flow: CompiledFlow, at: Step, condition: Condition): string {
  switch (condition.kind) {
    case "has": {
      const { step, field } = find(flow, condition.field);
      const label = field?.options?.find(({ id }) => id === condition.option)?.label ?? condition.option;
      return step && step.id !== at.id ? `“${label}” to “${step.question}”` : `“${label}”`;
    }
    case "answered":
      return `“${questionOf(flow, condition.field)}” was answered`;
    case "fact":
      return facts[condition.fact];
    case "not":
      if (condition.of.kind === "answered") return `“${questionOf(flow, condition.of.field)}” was not answered`;
      return `not ${inBrackets(flow, at, condition.of)}`;
    case "all":
      return condition.of.map((part) => inBrackets(flow, at, part)).join(" and ");
    case "any":
      return condition.of.map((part) => inBrackets(flow, at, part)).join(" or ");
  }
}

function inBrackets(flow: CompiledFlow, at: Step, condition: Condition): string {
  const words = inWords(flow, at, condition);
  return condition.kind === "all" || condition.kind === "any" ? `(${words})` : words;
}

function questionOf(flow: CompiledFlow, field: string): string {
  return find(flow, field).step?.question ?? field;
}

function find(flow: CompiledFlow, address: string): { step: Step | undefined; field: Field | undefined } {
  const [stepId = "", fieldId = ""] = address.split(".");
  const step = flow.steps[stepId];
  return { step, field: step?.fields.find(({ id }) => id === fieldId) };
}
