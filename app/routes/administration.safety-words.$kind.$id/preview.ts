import { data } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { showSafetyTexts, type ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import type { Services } from "#app/services.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { parseTyped, refuseForm, type Refused, type Typed } from "../administration/typed.ts";
import { entryWords } from "./entry-words.ts";
import { typedWordsShape } from "./shapes.ts";

/** Typed words as people would see them. Nothing is stored yet. */
export type LookedAt = { card: ShownSafetyText; age: number | null; words: string /* what was looked at */ };

/** A form that comes back, perhaps with a look at what was typed in it. */
export type Answer = ReturnType<typeof answered>;

const schoolStarts = 5; // grade 5 is about age 10

/** How the typed words would look, or what is wrong with them. `errors` are those of the boxes under the preview. */
export function previewOf(services: Services, id: string, typed: Typed, errors: FieldErrors = {}): Answer {
  const { safetyWords, config, clock, calendar } = services;
  const text = safetyWords.newest().texts.find((one) => one.id === id);
  const parsed = parseTyped(typedWordsShape, typed);
  if (text === undefined) throw data(null, { status: 404 });
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { title, words } = parsed.value;
  const reading = safetyWords.read(text, { title, words });
  if (!reading.ok) return refuseForm(typed, entryWords({ kind: "faulty-words", faults: reading.faults }));

  const showing = { live: config.mode === "live", today: localDateOf(clock.now(), calendar) };
  const { region, texts } = safetyWords.newest();
  const typedText = { ...text, title, words, html: reading.html };
  const [card] = showSafetyTexts([typedText, ...texts], [id], region, showing);
  if (card === undefined) throw new Error("The text of the preview is the one that was asked for");
  const age = reading.grade === null ? null : Math.max(schoolStarts, Math.round(reading.grade) + schoolStarts);
  return answered({ typed, errors, looked: { card, age, words: JSON.stringify([title, words]) } });
}

/** Whether the words are still those that were looked at. */
export function isPreviewed(typed: Typed): boolean {
  const parsed = parseTyped(typedWordsShape, typed);
  return parsed.ok && typed["looked"]?.[0] === JSON.stringify([parsed.value.title, parsed.value.words]);
}

function answered(answer: Refused & { looked?: LookedAt }) {
  return data(answer, { status: Object.keys(answer.errors).length > 0 ? 422 : 200 });
}
