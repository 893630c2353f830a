import type { About, RiskKind, RiskLevel, RuleLevel } from "#app/domain/listening/lexicon.ts";

/** Where a rule found its words. Offsets are into the text as the person wrote it, end not included. */
export type HeardSpan = {
  rule: string;
  kind: RiskKind;
  level: RuleLevel;
  about: About;
  start: number;
  end: number;
};

/** A need and how strongly the words point to it; from 2 points on it is worth asking about. */
export type HeardNeed = { id: string; score: number };

/**
 * What was heard in a text. `risk`, `kinds` and `rules` sum up `spans`; `about` is of the highest level found. A span
 * whose level is "kind" leaves `risk` as it is: `isUrgent` says whether a person must look today.
 */
export type Heard = {
  risk: RiskLevel | "none";
  about: About;
  kinds: RiskKind[];
  rules: string[];
  spans: HeardSpan[];
  needs: HeardNeed[];
};
