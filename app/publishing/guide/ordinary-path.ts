import type { AcceptedAnswer, EndKind, Fact, FieldValue, Step, StepValues } from "#app/domain/guide/flow.ts";
import { nextStep } from "#app/domain/guide/next-step.ts";
import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";

export type OrdinaryPath = { path: string[]; questions: number; end: EndKind | null };

/** Walks the flow with the choices that flow.yaml calls ordinary; every other field is answered with something unremarkable. */
export function ordinaryPath({ flow, settings }: CompiledFolder): OrdinaryPath {
  const walked = new Map<string, AcceptedAnswer>();
  const path: string[] = [];
  let step = flow.steps[flow.start];
  while (step && !walked.has(step.id)) {
    path.push(step.id);
    if (step.kind === "end") break;
    walked.set(step.id, ordinaryAnswer(step, settings.ordinary));
    step = flow.steps[nextStep(step, walked)];
  }
  const questions = path.filter((id) => flow.steps[id]?.kind === "question").length;
  return { path, questions, end: flow.steps[path.at(-1) ?? ""]?.end ?? null };
}

function ordinaryAnswer(step: Step, ordinary: Readonly<Record<string, string[]>>): AcceptedAnswer {
  const values: StepValues = {};
  const facts: Fact[] = [];
  for (const field of step.fields) {
    const chosen = ordinary[`${step.id}.${field.id}`];
    const many = field.kind === "choice-many";
    const value: FieldValue | undefined = many ? chosen : (chosen?.[0] ?? "anything");
    if (value !== undefined) values[field.id] = value;
    for (const option of field.options ?? []) if (chosen?.includes(option.id)) facts.push(...(option.facts ?? []));
  }
  const meaning = {
    needs: [],
    facts,
    risk: "none" as const,
    riskRules: [],
    lexiconVersion: "",
    suggested: [],
    noticed: [],
  };
  return { stepId: step.id, turn: 1, clientId: step.id, skipped: false, values, meaning };
}
