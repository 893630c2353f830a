import { data } from "@remix-run/node";
import type { EntryPlace } from "#app/domain/region/safety-entry.ts";
import type { Services } from "#app/services.ts";
import { confirmSafetyWords } from "#app/use-cases/administration/confirm-safety-words.ts";
import { correctSafetyWords } from "#app/use-cases/administration/correct-safety-words.ts";
import { undoCorrection } from "#app/use-cases/administration/undo-correction.ts";
import { withdrawHelpline } from "#app/use-cases/administration/withdraw-helpline.ts";
import { perform } from "#app/use-cases/perform.ts";
import { intentOf, parseTyped, refuseForm, type Typed } from "../administration/typed.ts";
import { entryWords } from "./entry-words.ts";
import { isPreviewed, previewOf, type Answer } from "./preview.ts";
import { confirmNumberShape, confirmWordsShape, helplineShape, lineShape, seenShape, wordsShape } from "./shapes.ts";

export type Asked = { place: EntryPlace; by: string };

/** What to say on the next page; or the form as it was typed; or how typed words would look. */
export type Outcome = { done: string } | Answer;

type Refusal = Parameters<typeof entryWords>[0] | { kind: "no-such-entry" };

export async function actOnEntry(services: Services, asked: Asked, typed: Typed): Promise<Outcome> {
  switch (intentOf(typed)) {
    case "confirm":
      return confirm(services, asked, typed);
    case "correct":
      return asked.place.kind === "safety-text" ? saveWords(services, asked, typed) : correct(services, asked, typed);
    case "preview":
      return previewOf(services, asked.place.id, typed);
    case "withdraw":
    case "undo":
      return takeBack(services, asked, typed);
    default:
      throw data(null, { status: 422 });
  }
}

async function confirm(services: Services, asked: Asked, typed: Typed): Promise<Outcome> {
  const isText = asked.place.kind === "safety-text";
  const parsed = isText ? parseTyped(confirmWordsShape, typed) : parseTyped(confirmNumberShape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { seen, confirmRole: role = null } = { confirmRole: undefined, ...parsed.value };
  const result = await perform(services, confirmSafetyWords, { ...asked, seen, role });
  return result.ok ? { done: "confirmed" } : refused(typed, result.refusal);
}

async function correct(services: Services, asked: Asked, typed: Typed): Promise<Outcome> {
  const parsed = asked.place.kind === "helpline" ? parseTyped(helplineShape, typed) : parseTyped(lineShape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { seen, checked: _checked, ...form } = parsed.value;
  if ("contact" in form) {
    const value = { ...form, tel: form.tel?.replaceAll(" ", "") ?? null, sms: form.sms?.replaceAll(" ", "") ?? null };
    return corrected(typed, await perform(services, correctSafetyWords, { ...asked, seen, value, role: null }));
  }
  const { alsoForChildren, ...value } = form;
  const input = { ...asked, seen, value, role: null, alsoForChildren };
  return corrected(typed, await perform(services, correctSafetyWords, input));
}

/** Words are saved as they were looked at: whatever was typed after the preview is looked at first. */
async function saveWords(services: Services, asked: Asked, typed: Typed): Promise<Outcome> {
  const parsed = parseTyped(wordsShape, typed);
  if (!isPreviewed(typed)) return previewOf(services, asked.place.id, typed);
  if (!parsed.ok) return previewOf(services, asked.place.id, typed, parsed.errors);
  const { seen, title, words, role } = parsed.value;
  const input = { ...asked, seen, value: { title, words }, role };
  return corrected(typed, await perform(services, correctSafetyWords, input));
}

async function takeBack(services: Services, asked: Asked, typed: Typed): Promise<Outcome> {
  const parsed = parseTyped(seenShape, typed);
  if (!parsed.ok) return refuseForm(undefined, { form: parsed.errors["seen"] ?? "" });
  const input = { ...asked, ...parsed.value };
  const undoing = intentOf(typed) === "undo";
  const result = undoing
    ? await perform(services, undoCorrection, input)
    : await perform(services, withdrawHelpline, input);
  if (result.ok) return { done: undoing ? "undone" : "withdrawn" };
  return refused(undefined, result.refusal);
}

function corrected(typed: Typed, result: { ok: true } | { ok: false; refusal: Refusal }): Outcome {
  return result.ok ? { done: "corrected" } : refused(typed, result.refusal);
}

function refused(typed: Typed | undefined, refusal: Refusal) {
  if (refusal.kind === "no-such-entry") throw data(null, { status: 404 });
  return refuseForm(typed, entryWords(refusal), refusal.kind === "changed-meanwhile" ? 409 : 422);
}
