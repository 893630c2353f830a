import type { AcceptedAnswer, CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { sayAnswer, type Saying } from "#app/domain/guide/say-answer.ts";
import { markPlaces, type MarkedPart } from "#app/domain/referral/mark-places.ts";
import { placesIn } from "./noticed-view.ts";
import type { RecordView } from "./record-view.ts";

/** The answers that count, question by question, in the words of the version that the person answered. */
export function answersView(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  saying: Saying,
): RecordView["answers"] {
  return pathOf(flow, answers).flatMap(({ step, answer }) => {
    if (answer === null || step.fields.length === 0) return [];
    const said = answer.skipped ? sayAnswer(step, answer, saying).map(unmarked) : saidFields(step, answer, saying);
    const question = step.kind === "check" ? "What they agreed to" : step.question;
    return said.length === 0 ? [] : [{ question, said }];
  });
}

/** Words that a person chose to open with ("In their own words"), with what was noticed in them. */
export function ownWordsView(ownWords: string | null, answers: readonly AcceptedAnswer[]): MarkedPart[] | null {
  if (ownWords === null) return null;
  const places = answers.flatMap((answer) =>
    Object.entries(answer.values).flatMap(([field, value]) => {
      if (typeof value !== "string" || value.trim() !== ownWords) return [];
      const cut = value.indexOf(ownWords); // the card holds the words without the space around them
      return placesIn(answer, field).map(({ rule, start, end }) => ({ rule, start: start - cut, end: end - cut }));
    }),
  );
  return markPlaces(ownWords, places);
}

/** Field by field, so that what was noticed in one is marked in that one alone. */
function saidFields(step: Step, answer: AcceptedAnswer, saying: Saying) {
  return step.fields.flatMap((field) =>
    sayAnswer({ ...step, fields: [field] }, answer, saying).map(({ label, words }) => ({
      label,
      words: markPlaces(words, words === answer.values[field.id] ? placesIn(answer, field.id) : []),
    })),
  );
}

function unmarked({ label, words }: { label: string; words: string }) {
  return { label, words: markPlaces(words, []) };
}
