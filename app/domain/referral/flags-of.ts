import type { RiskLevel } from "#app/domain/guide/flow.ts";

/** Only danger to life and not being able to cope enter the urgent lane. C is a label without a clock. */
export function isFlagged(risk: RiskLevel): boolean {
  return risk === "A" || risk === "B";
}

/**
 * What the desk shows of a flag: the choice that raised it ("ending-life" of "choice:step.field.option"), or what was
 * heard in someone's words ("heard-abuse" of "heard:abuse:RULE").
 */
export function flagsOf(riskRules: readonly string[]): string[] {
  return [...new Set(riskRules.map(flagOf))];
}

function flagOf(rule: string): string {
  const [source, kind] = rule.split(":");
  return source === "heard" && kind ? `heard-${kind}` : (rule.split(".").at(-1) ?? rule);
}
