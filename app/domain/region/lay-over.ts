import { isInForce, withCorrection, type Correction } from "#app/domain/region/correction.ts";
import type { Confirmation, Helpline, SafeguardingLine } from "#app/domain/region/region.ts";
import {
  findEntry,
  listEntries,
  type EntryPlace,
  type SafetyContent,
  type SafetyEntry,
} from "#app/domain/region/safety-entry.ts";

/**
 * The content as people see it: what the files say, with the corrections that are in force laid over it. `render` makes
 * HTML of a safety text's Markdown. Who a line is for, and which lines stand under a text, stay as the files say.
 */
export function layOver(
  files: SafetyContent,
  corrections: readonly Correction[],
  render: (words: string) => string,
): SafetyContent {
  const entries = listEntries(files).map((filed) => withCorrection(filed, inForceAt(filed, corrections)));
  const at = (kind: EntryPlace["kind"], id: string) =>
    entries.find(({ place }) => place.kind === kind && place.id === id) ?? null;
  const region = {
    ...files.region,
    helplines: files.region.helplines.map((line) => helplineOf(line, at("helpline", line.id))),
    councils: files.region.councils.map((council) => ({
      ...council,
      adultSafeguarding: lineOf(at("adults-line", council.code)),
      childrenSafeguarding: lineOf(at("childrens-line", council.code)),
    })),
  };
  const texts = files.texts.map((text) => {
    const entry = at("safety-text", text.id);
    if (!entry?.value || !("words" in entry.value)) return text;
    const { title, words } = entry.value;
    const agreed = entry.confirmed && { ...entry.confirmed, role: entry.confirmed.role ?? "" };
    return { ...text, title, words, agreed, html: words === text.words ? text.html : render(words) };
  });
  return { region, texts };
}

/** The corrections that count now, of all that nobody has ended. */
export function correctionsInForce(files: SafetyContent, corrections: readonly Correction[]): Correction[] {
  return corrections.filter((correction) => isInForce(correction, findEntry(files, correction.place)));
}

function inForceAt(filed: SafetyEntry, corrections: readonly Correction[]): Correction | null {
  const { kind, id } = filed.place;
  const own = corrections.filter(({ place }) => place.kind === kind && place.id === id);
  return own.find((correction) => isInForce(correction, filed)) ?? null;
}

function helplineOf(line: Helpline, entry: SafetyEntry | null): Helpline {
  if (!entry?.value || !("contact" in entry.value)) return line;
  const { contact, tel, sms, hours, source } = entry.value;
  return { ...line, contact, tel, sms, hours, source, confirmed: stampOf(entry) };
}

function lineOf(entry: SafetyEntry | null): SafeguardingLine | null {
  if (!entry?.value || !("phone" in entry.value)) return null;
  const { phone, outOfHoursPhone, source } = entry.value;
  return { phone, outOfHoursPhone, source, confirmed: stampOf(entry) };
}

function stampOf({ confirmed }: SafetyEntry): Confirmation {
  return confirmed && { by: confirmed.by, on: confirmed.on };
}
