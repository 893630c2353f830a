import { helplinesById, type Showing } from "#app/domain/region/lines-for.ts";
import type { Region, RegionSettings } from "#app/domain/region/region.ts";

/** What we say when someone may be at risk: words from content/safety, always the newest. */
export type SafetyText = {
  id: string;
  version: number;
  title: string; // may hold placeholders, no HTML
  urgency: "emergency" | "urgent" | "calm";
  reader: "adult" | "child" | "anyone";
  words: string; // Markdown, as in the file or as corrected on the site
  html: string; // rendered from the words; placeholders still in it
  helplines: string[]; // ids, shown under the words in this order
  councilLine: "adult" | "child" | null;
  agreed: Agreement;
};

/** Who agreed the words as they stand, as what, and when. Null until a named person really has. */
export type Agreement = { by: string; role: string; on: string /* "YYYY-MM-DD" */ } | null;

/** Helplines that may stand inside a sentence: a live site does not start until they are checked, so they are never missing. */
export const helplinesInWords = ["emergency", "nhs-111", "nhs-111-mental-health", "samaritans", "childline"] as const;

/** Settings that may stand inside a sentence. */
export const settingsInWords = [
  "name",
  "networkName",
  "youngestAge",
] as const satisfies readonly (keyof RegionSettings)[];

/** The ids that the guide's steps may name. A text may be added; none of these may go. */
export const safetyTextIds = [
  "not-for-emergencies",
  "when-we-must-tell",
  "leaving-quickly",
  "danger-now",
  "thinking-about-ending",
  "afraid-of-someone",
  "rather-not-say",
  "under-18",
  "helper-of-a-child",
  "outside-region",
  "no-agreement",
  "cannot-decide",
  "cannot-wait",
  "help-now",
  "heard-life",
  "heard-talk",
  "heard-offers",
  "heard-child",
  "heard-harm",
  "heard-someone",
  "helper-heard",
  "what-we-record",
  "worn-out",
  "helper-worn-out",
  "safety-card",
  "nobody-reading",
  "go-on-safely",
  "go-on-safely-after-sending",
  "call-asked-for",
  "somebody-reading",
  "read-later",
  "somebody-reading-after-call",
  "what-we-record-after-call",
  "under-18-after-call",
  "outside-region-after-call",
] as const;

/** Texts that may stand inside another one, as a paragraph of their own. */
export const textsInWords = ["nobody-reading", "go-on-safely"] as const;

/** Whether a text is one that is only shown once a call was asked for: it may say {call:promise}. */
export function isAfterCall(id: string): boolean {
  return id === "call-asked-for" || id.endsWith("-after-call");
}

/** Whether a text is one that is only shown where messages are read: it may say {reading:now}. */
export function isOfReading(id: string): boolean {
  return id === "read-later" || id.startsWith("somebody-reading");
}

const placeholder = /\{(helpline|setting|text|call|reading):([A-Za-z0-9-]+)\}/g;

/** The placeholders in some words, in order: {helpline:samaritans}, {setting:youngestAge}. */
export function placeholdersIn(words: string): { kind: string; id: string; text: string }[] {
  return [...words.matchAll(placeholder)].map(([text, kind = "", id = ""]) => ({ kind, id, text }));
}

/** `promise`: who rings and when, where a call was asked for. `reading`: who reads messages or when, at this minute. */
export type SaidInWords = { promise?: string | undefined; reading?: string | undefined };

/**
 * The words as HTML with today's numbers and settings in place of the placeholders. A number is a link that dials it;
 * in the demonstration it says "not yet checked" until a person has checked it.
 */
export function safetyHtml(text: SafetyText, region: Region, showing: Showing, said: SaidInWords = {}): string {
  return text.html.replace(placeholder, (whole, kind: string, id: string) => {
    if (kind === "helpline") return numberHtml(region, id, showing) ?? whole;
    if (kind === "call") return escapeHtml(said.promise ?? promiseToCome);
    if (kind === "reading") return `<span class="who-reads">${escapeHtml(said.reading ?? readingToCome)}</span>`;
    return escapeHtml(settingText(region, id) ?? whole);
  });
}

/** Where somebody reads the words to agree them, no call stands and nobody has written. */
const promiseToCome = "(Here we say who rings, and when.)";
const readingToCome = "(Here we say who reads messages, and when.)";

/** The words as plain text on one line, with today's numbers: for a sentence among others, where no link can stand. */
export function plainSafetyWords(text: SafetyText, region: Region): string {
  const contactOf = (id: string) => region.helplines.find((line) => line.id === id)?.contact ?? null;
  return text.html
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => marks[name] ?? whole)
    .replace(
      placeholder,
      (whole, kind: string, id: string) => (kind === "helpline" ? contactOf(id) : settingText(region, id)) ?? whole,
    )
    .replace(/\s+/g, " ")
    .trim();
}

const marks: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** A title with the settings filled in, as plain text. */
export function safetyTitle(text: SafetyText, region: Region): string {
  return text.title.replace(placeholder, (whole, kind: string, id: string) =>
    kind === "setting" ? (settingText(region, id) ?? whole) : whole,
  );
}

function settingText(region: Region, id: string): string | null {
  const name = settingsInWords.find((one) => one === id);
  return name ? String(region.settings[name]) : null;
}

/** On a live site the start has made sure that these are checked; before that the number is still given, never a gap. */
function numberHtml(region: Region, id: string, { today }: Showing): string | null {
  const [line] = helplinesById(region, [id], { live: false, today });
  if (!line) return null;
  const contact = escapeHtml(line.contact);
  const link = line.tel ? `<a href="tel:${encodeURIComponent(line.tel)}">${contact}</a>` : contact;
  return line.state === "not-yet-checked" ? `${link} <span class="not-yet-checked">(not yet checked)</span>` : link;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
