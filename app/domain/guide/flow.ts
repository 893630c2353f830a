/**
 * The shape of a compiled guide flow (format 1) and of the answers people give to it.
 *
 * A flow is content: one Markdown file a step, compiled to this immutable JSON; its sha256 is its version. Steps ask
 * one or more fields, so that "name" (first, last, what to call you) is one step with three fields. Safety wording and
 * helplines are named by id only; their words are read fresh each time they are shown.
 * Source: docs/decisions/0003-guide-flows.md.
 */

/** How a field is asked and parsed. */
export type FieldKind =
  | "choice-one"
  | "choice-many"
  | "text" // one line
  | "text-long" // up to maxLetters
  | "date" // day, month, year boxes; value "YYYY-MM-DD"
  | "postcode" // value in the normal form "NE1 4LP"
  | "phone"
  | "mail"
  | "practice"; // value: an ODS code, or one of the field's options ("not-registered", "not-sure", "no-fixed-address")

export type Option = {
  id: string; // stable; labels are content
  label: string;
  hint?: string;
  /** Need categories this choice stands for (ids of content/region/needs). */
  needs?: string[];
  /** Choosing this one clears and excludes the other choices ("I'm not sure", "I'd rather not say", "none of these"). */
  alone?: boolean;
  /** What choosing this one says about the person ("under 18": under-age). */
  facts?: Fact[];
  /** The flag that choosing this one raises; its rule id is "choice:step.field.option". */
  risk?: Exclude<RiskLevel, "none">;
};

export type Field = {
  id: string; // unique on every way through the flow; conditions address answers as step.field
  kind: FieldKind;
  label: string; // empty: the step's question is the label
  hint?: string;
  options?: Option[];
  optional?: boolean;
  maxLetters?: number;
  autocomplete?: string;
  /** The fact that this value can show: a date of birth under-age, a practice or a postcode outside the region. */
  finds?: Fact;
  /** The field is asked only when this holds over the same step's fields (for example the phone number when "phone" is ticked). */
  when?: Condition;
};

/** A tiny total language over earlier answers: no scripts, no calls, cannot fail. */
export type Condition =
  | { kind: "has"; field: string; option: string } // choice holds this option, or a field's value equals it
  | { kind: "answered"; field: string }
  | { kind: "fact"; fact: Fact } // something derived when the answer was accepted (see AnswerMeaning.facts)
  | { kind: "all"; of: Condition[] }
  | { kind: "any"; of: Condition[] }
  | { kind: "not"; of: Condition };

/** Facts found when an answer is accepted and stored with it; replay never works them out again. */
export type Fact = "under-age" | "practice-outside-region" | "postcode-outside-region" | HeardFact;

/** What was heard in free text (app/domain/listening/heard-facts.ts says when). */
export const heardFacts = [
  "heard-life-at-risk",
  "heard-ending-life",
  "heard-worn-out",
  "heard-afraid",
  "heard-child-in-danger",
  "heard-harm-to-others",
  "heard-other-at-risk",
] as const;
export type HeardFact = (typeof heardFacts)[number];

export type EndKind =
  | "submitted" // sent: a referral stands
  | "under-age" // stops kindly; nothing is kept
  | "outside-region" // stops kindly with a named next step; nothing is kept
  | "no-agreement" // a helper whose person has not agreed: nothing is taken about the person
  | "signposted";

export type Step = {
  id: string;
  file: string; // for messages of the check, "self-referral/020-practice.md"
  line: number;
  kind: "question" | "say" | "check" | "end"; // "say": words and a Continue; "check": check your answers, then send
  thanks?: string; // a sentence before the question
  question: string; // heading; for "say" and "end" the title
  body: string; // HTML rendered from Markdown at compile time, may be empty
  why?: string; // HTML of "Why we ask"
  fields: Field[]; // empty for say and end; on check, what we ask leave for (optional choices)
  skip?: { id: "not-sure" | "rather-not-say"; label: string }; // the whole step can be passed by
  sensitive?: boolean;
  safety?: boolean; // asks if the person is safe; one stands before any free text
  safetyTexts?: string[]; // ids in content/safety, shown newest
  helplines?: string[]; // ids in content/region/helplines.csv, shown newest
  urgentCall?: boolean; // offers a call from us by the urgent clock, its day and time named before it is chosen
  end?: EndKind; // kind "end" only
  next: { when?: Condition; to: string }[]; // last one has no "when"; empty on an end and on a step of `heard`
};

export type CompiledFlow = {
  format: 1;
  id: string; // "self-referral" | "call-back"
  start: string;
  steps: Record<string, Step>;
  order: string[]; // step ids in file order
  /**
   * Steps that come in between, wherever the person is, as soon as their condition holds, each once on a way; then the
   * way goes on where it was. For what is heard in free text: no answer box may be without them.
   */
  heard?: { when: Condition; to: string }[];
};

/** A field's accepted value. Choices are option ids; dates "YYYY-MM-DD"; everything else the person's own text, trimmed. */
export type FieldValue = string | string[];
export type StepValues = Record<string, FieldValue>;

/** What was made of an answer when it was accepted. Stored beside it so that replay never asks a lexicon or list again. */
export type AnswerMeaning = {
  needs: string[];
  facts: Fact[];
  risk: RiskLevel;
  riskRules: string[]; // rule ids, never text
  lexiconVersion: string; // "" when nothing was listened to
  /** Needs that the words point to, best first: offered as ticked choices, and nothing more until the person agrees. */
  suggested: string[];
  /** Where the words stand that a rule noticed, for whoever reads them: offsets into the field's value, end not included. */
  noticed: Noticed[];
};

export type Noticed = { field: string; rule: string; start: number; end: number };

export type RiskLevel = "none" | "C" | "B" | "A";

/** An accepted answer, as folded from the conversation's entries (kind answer or change), oldest first. */
export type AcceptedAnswer = {
  stepId: string;
  turn: number; // 1, 2, 3 …; the conversation's turn after it was accepted
  clientId: string;
  skipped: boolean;
  values: StepValues;
  meaning: AnswerMeaning;
};
