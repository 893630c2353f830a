import type { AcceptedAnswer, RiskLevel } from "#app/domain/guide/flow.ts";

const levels: RiskLevel[] = ["none", "C", "B", "A"];

/**
 * The highest risk level that any answer ever raised, and every rule that raised one. Superseded answers count too:
 * taking words back does not take the flag back.
 */
export function highestRisk(answers: readonly AcceptedAnswer[]): { risk: RiskLevel; rules: string[] } {
  let risk: RiskLevel = "none";
  const rules = new Set<string>();
  for (const { meaning } of answers) {
    if (levels.indexOf(meaning.risk) > levels.indexOf(risk)) risk = meaning.risk;
    for (const rule of meaning.riskRules) rules.add(rule);
  }
  return { risk, rules: [...rules] };
}
