import type { Heard } from "#app/domain/listening/heard.ts";
import type { RuleLevel } from "#app/domain/listening/lexicon.ts";

const order: readonly (RuleLevel | "none")[] = ["none", "C", "kind", "B", "A"];

/** Above 0 when the first is more urgent: none < C < by its kind < B < A. */
export function compareRisk(a: RuleLevel | "none", b: RuleLevel | "none"): number {
  return order.indexOf(a) - order.indexOf(b);
}

/** Whether a person must look today: level A or B, or abuse, a child in danger or harm to others that is not past or denied. C is a label without a clock. */
export function isUrgent({ spans }: Pick<Heard, "spans">): boolean {
  return spans.some(({ level }) => compareRisk(level, "C") > 0);
}
