import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { markPlaces, type Place } from "#app/domain/referral/mark-places.ts";
import type { StaffEntry } from "#db/queries/entries.ts";
import type { HeardEntry } from "#db/queries/heard.ts";
import { noticedSentence } from "./noticed-sentences.ts";
import type { NoticedView } from "./record-view.ts";

type Sources = {
  flow: CompiledFlow;
  heard: readonly HeardEntry[];
  answers: readonly AcceptedAnswer[];
  entries: readonly StaffEntry[];
};

/**
 * What rules noticed in someone's own words, one line for each rule and place it came from, oldest first: why, by which
 * rule, and the words themselves. Words that were changed before sending are gone; that they raised something stays.
 */
export function noticedView({ flow, heard, answers, entries }: Sources): NoticedView[] {
  return heard.flatMap((one) =>
    one.rules
      .filter((rule) => rule.startsWith("heard:"))
      .map((rule) => {
        const [, kind = "", id = ""] = rule.split(":");
        const found = textsOf(one, answers, entries).flatMap(({ text, places }) => wordsOf(text, places, rule));
        return {
          key: `${one.seq} ${rule}`,
          sentence: noticedSentence(kind),
          rule: id,
          where: one.stepId === null ? "In a message" : `In the answer to “${questionOf(flow, one.stepId)}”`,
          at: one.at,
          words: one.erased ? null : found,
        };
      }),
  );
}

type Text = { text: string; places: readonly Place[] };

/** The texts of an entry: every field of an answer, or a message. Both stand at one moment and, for an answer, one step. */
function textsOf(one: HeardEntry, answers: readonly AcceptedAnswer[], entries: readonly StaffEntry[]): Text[] {
  if (one.stepId === null) {
    return entries.filter(({ seq }) => seq === one.seq).map(({ words, noticed }) => ({ text: words, places: noticed }));
  }
  const answer = answers.find(({ turn }) => turn === one.turn);
  return Object.entries(answer?.values ?? {}).flatMap(([field, value]) =>
    typeof value === "string" ? [{ text: value, places: placesIn(answer, field) }] : [],
  );
}

/** Where rules noticed something in one field of an answer. */
export function placesIn(answer: AcceptedAnswer | undefined, field: string): Place[] {
  return (answer?.meaning.noticed ?? []).filter((place) => place.field === field);
}

function wordsOf(text: string, places: readonly Place[], rule: string): string[] {
  return markPlaces(
    text,
    places.filter((place) => place.rule === rule),
  ).flatMap(({ words, rules }) => (rules.length > 0 ? [words] : []));
}

function questionOf(flow: CompiledFlow, stepId: string): string {
  return flow.steps[stepId]?.question || stepId;
}
