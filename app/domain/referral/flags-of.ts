import type { RiskLevel } from "#app/domain/guide/flow.ts";

/** Only danger to life and not being able to cope enter the urgent lane. C is a label without a clock. */
export function isFlagged(risk: RiskLevel): boolean {
  return risk === "A" || risk === "B";
}

/** What the desk shows of a flag: the choice that raised it ("ending-life"), from rule ids like "choice:step.field.option". */
export function flagsOf(riskRules: readonly string[]): string[] {
  return [...new Set(riskRules.map((rule) => rule.split(".").at(-1) ?? rule))];
}
