import { sameValue } from "#app/domain/region/correction.ts";
import type { EntryPlace, EntryValue, WordsValue } from "#app/domain/region/safety-entry.ts";
import { whyValueNot, type ValueRefusal } from "#app/domain/region/why-value-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Services } from "#app/services.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  isSaidAlready,
  openEntry,
  sayOfEntry,
  whyMeanwhile,
  type AskedEntry,
  type EntryRefusal,
  type Said,
} from "./open-entry.ts";

export type WordsFaults = Extract<ReturnType<Services["safetyWords"]["read"]>, { ok: false }>["faults"];

export type CorrectRefusal =
  EntryRefusal | ValueRefusal | { kind: "faulty-words"; faults: WordsFaults } | { kind: "nothing-different" };

export type CorrectSafetyWords = AskedEntry & {
  value: EntryValue;
  role: string | null; // as what they agree words; null for a number
  /** The council said that its number for adults takes worries about children too. */
  alsoForChildren?: boolean;
};

/**
 * Lays another number, or other words, over what the file says, at once and for everyone. Whoever corrects says with it
 * that the new value is right, so nothing unconfirmed is ever laid over.
 */
export async function correctSafetyWords(
  tools: UseCaseTools,
  { place, seen, value, role, by, alsoForChildren = false }: CorrectSafetyWords,
): Promise<Result<null, CorrectRefusal>> {
  const entry = await openEntry(tools, place);
  if (!entry.ok) return entry;
  if (!fits(place, value)) return refuse({ kind: "no-such-entry" });
  const said: Said = { act: "corrected", value, role };
  if (isSaidAlready(tools, entry.value, said, by)) return ok(null);
  const why =
    "words" in value ? whyWordsNot(tools, place.id, value) : whyNumbersNot(tools, place, value, alsoForChildren);
  if (why !== null) return why;
  if (sameValue(value, entry.value.shown.value)) return refuse({ kind: "nothing-different" });
  const meanwhile = whyMeanwhile(entry.value, seen);
  if (meanwhile !== null) return meanwhile;
  await sayOfEntry(tools, entry.value, said, by);
  return ok(null);
}

/** A number cannot be laid over words, nor words over a number. */
function fits({ kind }: EntryPlace, value: EntryValue): boolean {
  if ("words" in value) return kind === "safety-text";
  return "contact" in value ? kind === "helpline" : kind === "adults-line" || kind === "childrens-line";
}

function whyWordsNot({ safetyWords }: UseCaseTools, id: string, typed: WordsValue) {
  const text = safetyWords.files.texts.find((one) => one.id === id);
  if (text === undefined) return refuse({ kind: "no-such-entry" });
  const reading = safetyWords.read(text, typed);
  return reading.ok ? null : refuse({ kind: "faulty-words", faults: reading.faults });
}

function whyNumbersNot(
  { content }: UseCaseTools,
  place: EntryPlace,
  value: Exclude<EntryValue, WordsValue>,
  alsoForChildren: boolean,
) {
  const why = whyValueNot(place, value, content.region, alsoForChildren);
  return why === null ? null : refuse(why);
}
