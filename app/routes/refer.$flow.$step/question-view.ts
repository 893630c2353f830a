import type { FieldKind, StepValues } from "#app/domain/guide/flow.ts";
import type { SaidField } from "#app/domain/guide/say-answer.ts";
import type { PickedPractice } from "#app/domain/region/practice-index.ts";
import type { ShownHelpline } from "#app/domain/region/lines-for.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import type { LiveView } from "#app/routes/track.$reference/load-live.ts";

/** Everything a question page is given. Its own type: nothing of the conversation but what this page shows. */
export type QuestionView = {
  kind: "question" | "say" | "check";
  /** Which question on this person's way it is, the first being 1. */
  number: number;
  /** The conversation opens with this question: what the guide says of itself belongs to it, and is said whole. */
  opens: boolean;
  ofItself: string;
  flow: string; // "guide" or "call-back"
  /** Where it begins, its questions stand, and it can be stopped. */
  begin: string;
  steps: string;
  stop: string;
  /** Somebody of staff types for the person. */
  forStaff: boolean;
  stepId: string;
  /** A sentence before the question. */
  thanks: string | null;
  question: string;
  body: string;
  why: string | null;
  fields: FieldView[];
  skip: { id: string; label: string } | null;
  /** What stands in the boxes: what was given before, or what the person's own words point to. */
  values: StepValues;
  understood: UnderstoodView | null;
  /** A calm word because of what was just written, or because a call was asked for. */
  beside: ShownSafetyText[];
  urgentCall: UrgentCallView | null;
  /** Who rings and when, once a call was asked for from this conversation. */
  callAskedFor: string | null;
  practice: PracticeView | null;
  safety: ShownSafetyText[];
  helplines: ShownHelpline[];
  back: string | null;
  /** The other questions on the way that were answered, in order. */
  said: SaidStep[];
  /** On the check page: whether this person's team keeps notes in the GP record. */
  toldAboutRecord: string | null;
  form: { conversation: string; turn: number; clientId: string };
  /** The conversation with the team, once a call was asked for half-way; null before. */
  live: LiveView | null;
};

/** `says`: what we made of the words written before; `todo` stands in place of the step's own words, unless null. */
export type UnderstoodView = { says: string; todo: string | null };

export type UrgentCallView = { says: string; to: string; ifYouCannotWait: ShownSafetyText[] };

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
