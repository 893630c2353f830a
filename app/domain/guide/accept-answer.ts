import { conditionHolds, type Known } from "#app/domain/guide/condition-holds.ts";
import type {
  AnswerMeaning,
  Fact,
  Field,
  FieldValue,
  Option,
  RiskLevel,
  Step,
  StepValues,
} from "#app/domain/guide/flow.ts";
import { readField, type Ear, type Lookups, type Problem } from "#app/domain/guide/read-field.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";

/** A form as it came: every value of every box, by the box's name. */
export type RawAnswer = Readonly<Record<string, readonly string[]>>;

export type ReadAnswer = { skipped: boolean; values: StepValues; meaning: AnswerMeaning };

/**
 * Reads what a person sent for a step, and what it means.
 *
 * Boxes are named by field id; a date has three, "id-day", "id-month" and "id-year"; the button that passes the step by
 * is named "skip" and holds the skip's id. A field whose "when" does not hold over the page's earlier fields is not
 * read. Either every field is right and the answer is whole, or all problems come back together, in page order.
 * The lookups are the day's and the region's; what they found is stored with the answer and never asked again.
 * Every free text is listened to, a name as well as a story; only a long text suggests needs.
 */
export function acceptAnswer(
  step: Step,
  raw: RawAnswer,
  lookups: Lookups,
): Result<ReadAnswer, { kind: "invalid"; problems: Problem[] }> {
  const skip = own(raw, "skip")[0];
  if (skip !== undefined) {
    if (step.skip?.id === skip) return ok({ skipped: true, values: {}, meaning: noMeaning() });
    return refuse({ kind: "invalid", problems: [{ field: "", kind: "cannot-skip" }] });
  }
  const values: StepValues = {};
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  const asked = step.fields.filter((field) => {
    if (field.when && !conditionHolds(field.when, knownOnPage(step, values))) return false;
    const read = readField(field, (box) => own(raw, box), lookups);
    if (!read.ok) problems.push(read.refusal);
    else if (read.value.value !== null) values[field.id] = read.value.value;
    if (read.ok) facts.push(...read.value.facts);
    return true;
  });
  if (problems.length > 0) return refuse({ kind: "invalid", problems });
  const meaning = meaningOf(step.id, asked, values, facts);
  for (const field of asked) hear(meaning, field, values[field.id], lookups.ear);
  return ok({ skipped: false, values, meaning });
}

/** Puts what was heard in a free text into what the answer means. */
function hear(meaning: AnswerMeaning, field: Field, value: FieldValue | undefined, ear: Ear): void {
  if ((field.kind !== "text" && field.kind !== "text-long") || typeof value !== "string") return;
  const heard = ear.listen(value);
  meaning.lexiconVersion = ear.lexiconVersion;
  meaning.risk = higher(meaning.risk, heard.risk);
  meaning.riskRules = [...new Set([...meaning.riskRules, ...heard.rules])];
  meaning.facts = [...new Set([...meaning.facts, ...heard.facts])];
  meaning.noticed.push(...heard.noticed.map((place) => ({ field: field.id, ...place })));
  if (field.kind === "text-long") meaning.suggested = [...new Set([...meaning.suggested, ...heard.suggested])];
}

function own(raw: RawAnswer, box: string): readonly string[] {
  return Object.hasOwn(raw, box) ? (raw[box] ?? []) : [];
}

function knownOnPage(step: Step, values: StepValues): Known {
  return {
    value: (field) => (field.startsWith(`${step.id}.`) ? values[field.slice(step.id.length + 1)] : undefined),
    fact: () => false,
  };
}

function meaningOf(stepId: string, fields: readonly Field[], values: StepValues, found: Fact[]): AnswerMeaning {
  const meaning = noMeaning();
  const needs = new Set<string>();
  const facts = new Set(found);
  for (const field of fields) {
    for (const option of chosen(field, values[field.id])) {
      option.needs?.forEach((need) => needs.add(need));
      option.facts?.forEach((fact) => facts.add(fact));
      if (!option.risk) continue;
      meaning.risk = higher(meaning.risk, option.risk);
      meaning.riskRules.push(`choice:${stepId}.${field.id}.${option.id}`);
    }
  }
  return { ...meaning, needs: [...needs], facts: [...facts] };
}

function chosen(field: Field, value: FieldValue | undefined): Option[] {
  return (field.options ?? []).filter(({ id }) => (Array.isArray(value) ? value.includes(id) : value === id));
}

/** "A" is the highest and sorts first; "none" sorts last. */
function higher(a: RiskLevel, b: RiskLevel): RiskLevel {
  return a < b ? a : b;
}

function noMeaning(): AnswerMeaning {
  return { needs: [], facts: [], risk: "none", riskRules: [], lexiconVersion: "", suggested: [], noticed: [] };
}
