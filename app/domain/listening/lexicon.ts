import type { Phrase } from "#app/domain/listening/phrase.ts";
import type { PhraseGraph } from "#app/domain/listening/phrase-graph.ts";
import type { Pieces } from "#app/domain/listening/pieces.ts";
import type { SpellingIndex } from "#app/domain/listening/spelling-index.ts";

/** How soon a person should look. A: life may be at risk. B: today. C: a label without a clock. Decision record 0012. */
export type RiskLevel = "A" | "B" | "C";

/** "kind": without a level of its own, urgent because of its kind (abuse, a child in danger, harm to others). */
export type RuleLevel = RiskLevel | "kind";

export const riskKinds = [
  "suicide",
  "self-harm",
  "overdose-now",
  "abuse",
  "child-in-danger",
  "harm-to-others",
  "voices",
  "self-neglect",
  "no-food-or-heat",
] as const;
export type RiskKind = (typeof riskKinds)[number];

export type About = "self" | "someone-else";

export const ruleAbouts = ["self", "someone-else", "anyone", "done-to", "done-by"] as const;
/**
 * Whom a rule's phrases are about. "anyone": whoever is named last before them. "done-to": who is hit, robbed, kept in.
 * "done-by": who hits, threatens, means to.
 */
export type RuleAbout = (typeof ruleAbouts)[number];

/** What becomes of a match in a scope: it keeps its level, becomes C, or counts for nothing. */
export type Softened = "keep" | "C" | "none";

export type RiskRule = {
  id: string;
  kind: RiskKind;
  level: RuleLevel;
  about: RuleAbout;
  negated: Softened;
  past: Softened;
  /** What it becomes when it is about someone else. */
  other: Softened;
  phrases: readonly Phrase[];
};

/** Weight 0: said, but not this need ("unless"). */
export type NeedRule = { need: string; weight: number; phrases: readonly Phrase[] };

/** Whom a hint counts for: as a rule's phrases are about someone, or "either": for whoever the other hints are about. */
export const hintAbouts = ["self", "anyone", "either"] as const;
export type HintAbout = (typeof hintAbouts)[number];

/** Phrases of one field of meaning that are worth the same; alone they say nothing. */
export type HintRule = { field: string; points: number; about: HintAbout; phrases: readonly Phrase[] };

/** What hints come to together: one field at least of each list, so many fields and points in all, within so many sentences and words. */
export type HintSum = {
  id: string;
  kind: RiskKind;
  level: RuleLevel;
  oneOfEach: readonly (readonly string[])[];
  fields: number;
  points: number;
  sentences: number;
  /** From the beginning of the first hint to that of the last. */
  words: number;
  /** Hints worth less count for nothing. */
  leastPoints: number;
};

/** Phrases that say how the words around them are meant. */
export const scopeMarks = ["not-negating", "past", "present", "supposed", "story", "said-by-other"] as const;
export type ScopeMark = (typeof scopeMarks)[number];

/** Groups that the scope itself uses; the lexicon's files must hold them. */
export const scopeGroups = [
  "negators",
  "bridges",
  "thinking",
  "clause-words",
  "self-words",
  "other-words",
  "kin-words",
  "past-verbs",
  "fillers",
  "number",
] as const;
export type ScopeGroup = (typeof scopeGroups)[number];

/** Everything that the lexicon's files say, read and checked, before it is made ready for listening. */
export type LexiconSource = {
  version: string;
  /** Word as people write it → standard words: "divvent" → do, not. */
  spellings: ReadonlyMap<string, readonly string[]>;
  /** Word as people write it → words that it may stand for as well: "me" → my. */
  alike: ReadonlyMap<string, readonly string[]>;
  groups: ReadonlyMap<string, readonly Phrase[]>;
  marks: Readonly<Record<ScopeMark, readonly Phrase[]>>;
  idioms: readonly Phrase[];
  risks: readonly RiskRule[];
  hints: readonly HintRule[];
  sums: readonly HintSum[];
  needs: readonly NeedRule[];
  /** Words that are right as they are and must not be mended into a lexicon word. */
  ordinaryWords: ReadonlySet<string>;
};

/** What a phrase of the graph is for. */
export type Purpose =
  | { kind: "risk"; rule: RiskRule }
  | { kind: "need"; rule: NeedRule }
  | { kind: "hint"; rule: HintRule }
  | { kind: "idiom" }
  | { kind: "mark"; mark: ScopeMark };

/** The lexicon made ready. The sha256 of what was read is its version. */
export type Lexicon = {
  version: string;
  spellings: ReadonlyMap<string, readonly string[]>;
  /** By word: the numbers of the words that it may stand for as well. Whether it denies or names somebody is its own. */
  alike: ReadonlyMap<string, readonly number[]>;
  ordinaryWords: ReadonlySet<string>;
  spelling: SpellingIndex;
  pieces: Pieces;
  graph: PhraseGraph;
  purposes: readonly Purpose[];
  /** By each field that can be part of them. */
  sums: ReadonlyMap<string, readonly HintSum[]>;
  /** The scope's groups that each of their words belongs to. */
  groupsOf: ReadonlyMap<string, readonly ScopeGroup[]>;
};
