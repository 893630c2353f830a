import type { FieldKind, StepValues } from "#app/domain/guide/flow.ts";
import type { SaidField } from "#app/domain/guide/say-answer.ts";
import type { PickedPractice } from "#app/domain/region/practice-index.ts";
import type { ShownHelpline } from "#app/domain/region/lines-for.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";

/** Everything a question page is given. Its own type: nothing of the conversation but what this page shows. */
export type QuestionView = {
  kind: "question" | "say" | "check";
  flow: string; // as in the address: "guide" or "call-back"
  stepId: string;
  question: string;
  body: string;
  why: string | null;
  fields: FieldView[];
  skip: { id: string; label: string } | null;
  values: StepValues;
  practice: PracticeView | null;
  safety: ShownSafetyText[];
  helplines: ShownHelpline[];
  back: string | null;
  said: SaidStep[];
  /** On the check page: whether this person's team keeps notes in the GP record. */
  toldAboutRecord: string | null;
  form: { conversation: string; turn: number; clientId: string };
};

export type FieldView = {
  id: string;
  kind: FieldKind;
  label: string;
  hint: string | null;
  choices: ChoiceView[];
  optional: boolean;
  maxLetters: number | null;
  autocomplete: string | null;
  /** The choice of an earlier field on this page that asks for this one. */
  under: { field: string; choice: string } | null;
};

export type ChoiceView = { id: string; label: string; hint: string | null; alone: boolean };

/** `more`: there are others that fit, past the ones that are shown. */
export type PracticeView = { words: string; found: PickedPractice[]; more: boolean; chosen: PickedPractice | null };

export type SaidStep = { stepId: string; question: string; said: SaidField[] };
