import type { RiskLevel } from "#app/domain/guide/flow.ts";
import type { RuleLevel } from "#app/domain/listening/lexicon.ts";
import { compareRisk } from "#app/domain/listening/risk-order.ts";
import { flagLevel, flagsOf, isFlagged, type Flagging } from "#app/domain/referral/flags-of.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";

export type FlagBefore = Flagging & { state: ReferralState; flaggedAt: Date | null; acknowledgedAt: Date | null };

export type RaisedFlag = {
  risk: RiskLevel;
  flags: string[];
  /** Set when somebody has to acknowledge anew: the flag is new, higher, or was acknowledged before these words came. */
  raised: { at: Date; level: RuleLevel } | null;
};

/**
 * What words that a person sent do to the flag of their referral. A level never becomes lower, and nothing that was
 * noticed goes. While nobody has acknowledged a flag its clock runs on from when it was first raised, so that writing
 * again never puts it off; words after somebody acknowledged it, or on a closed referral, begin a clock of their own.
 * @returns null when nothing was noticed
 */
export function raiseFlag(
  before: FlagBefore,
  heard: { risk: RiskLevel; rules: readonly string[] },
  now: Date,
): RaisedFlag | null {
  const found: Flagging = { risk: heard.risk, flags: flagsOf(heard.rules) };
  if (heard.rules.length === 0) return null;
  const risk = compareRisk(found.risk, before.risk) > 0 ? found.risk : before.risk;
  const flags = [...new Set([...before.flags, ...found.flags])];
  const level = flagLevel(found);
  const unseen = before.flaggedAt !== null && before.acknowledgedAt === null && before.state !== "closed";
  const higher = compareRisk(level, flagLevel(before)) > 0;
  if (level === "none" || !isFlagged(found) || (unseen && !higher)) return { risk, flags, raised: null };
  return { risk, flags, raised: { at: unseen ? (before.flaggedAt ?? now) : now, level } };
}
