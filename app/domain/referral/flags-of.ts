import type { RiskLevel } from "#app/domain/guide/flow.ts";
import type { RuleLevel } from "#app/domain/listening/lexicon.ts";
import { compareRisk } from "#app/domain/listening/risk-order.ts";

/** What a flag is made of: the level, and the codes of `flagsOf`. */
export type Flagging = { risk: RiskLevel; flags: readonly string[] };

const urgentKinds: readonly string[] = ["heard-abuse", "heard-child-in-danger", "heard-harm-to-others"];

/** Above C is urgent. "kind": without a level, urgent because of its kind. Levels are those of decision record 0012. */
export function flagLevel({ risk, flags }: Flagging): RuleLevel | "none" {
  if (risk === "A" || risk === "B") return risk;
  return flags.some((flag) => urgentKinds.includes(flag)) ? "kind" : risk;
}

/**
 * Only danger to life, not being able to cope, abuse, a child in danger and harm to others enter the urgent lane. C is a
 * label without a clock, and so is worry about someone else unless it has level A or B.
 */
export function isFlagged(flagging: Flagging): boolean {
  return compareRisk(flagLevel(flagging), "C") > 0;
}

/**
 * What the desk shows of a flag: the choice that raised it ("ending-life" of "choice:step.field.option"), or what was
 * heard in someone's words ("heard-abuse" of "heard:abuse:RULE"), or what they asked for ("call-soon" of "asked:call-soon"), or said of
 * themselves ("under-age" of "said:under-age").
 */
export function flagsOf(riskRules: readonly string[]): string[] {
  return [...new Set(riskRules.map(flagOf))];
}

function flagOf(rule: string): string {
  const [source, kind] = rule.split(":");
  if (source === "heard" && kind) return `heard-${kind}`;
  if ((source === "asked" || source === "said") && kind) return kind;
  return rule.split(".").at(-1) ?? rule;
}
