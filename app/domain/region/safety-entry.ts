import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Council, Helpline, Region, SafeguardingLine } from "#app/domain/region/region.ts";
import type { SafetyText } from "#app/domain/region/safety-text.ts";

/** What keeps people safe, as far as it is content: every helpline, every council's two lines, every safety text. */
export type SafetyContent = { region: Region; texts: readonly SafetyText[] };

export const entryKinds = ["helpline", "adults-line", "childrens-line", "safety-text"] as const;

/** `id` is a helpline's or a text's own id, or a council's code. */
export type EntryPlace = { kind: (typeof entryKinds)[number]; id: string };

export type HelplineValue = Pick<Helpline, "contact" | "tel" | "sms" | "hours" | "source">;
export type LineValue = Pick<SafeguardingLine, "phone" | "outOfHoursPhone" | "source">;
export type WordsValue = Pick<SafetyText, "title" | "words">;

/** What may be corrected of an entry. Who it is for is not: an adult line stays one. */
export type EntryValue = HelplineValue | LineValue | WordsValue;

/** Who said that an entry is right, and when; their role for words, which a clinical safety officer should agree. */
export type EntryConfirmation = { by: string; on: LocalDate; role: string | null } | null;

export type SafetyEntry = {
  place: EntryPlace;
  name: string;
  value: EntryValue | null; // null: a council's line that nobody has written down yet
  confirmed: EntryConfirmation;
};

/** Every entry in a fixed order: helplines as in their file, councils by name, adults first, then the texts. */
export function listEntries({ region, texts }: SafetyContent): SafetyEntry[] {
  const councils = region.councils.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...region.helplines.map(helplineEntry),
    ...councils.flatMap((council) => [lineEntry(council, "adults-line"), lineEntry(council, "childrens-line")]),
    ...texts.map(textEntry),
  ];
}

/** The entry of a place, or null when the content has none. */
export function findEntry(content: SafetyContent, { kind, id }: EntryPlace): SafetyEntry | null {
  return listEntries(content).find(({ place }) => place.kind === kind && place.id === id) ?? null;
}

function helplineEntry({ id, name, contact, tel, sms, hours, source, confirmed }: Helpline): SafetyEntry {
  const place = { kind: "helpline", id } as const;
  return {
    place,
    name,
    value: { contact, tel, sms, hours, source },
    confirmed: confirmed && { ...confirmed, role: null },
  };
}

function lineEntry(council: Council, kind: "adults-line" | "childrens-line"): SafetyEntry {
  const line = kind === "adults-line" ? council.adultSafeguarding : council.childrenSafeguarding;
  const whom = kind === "adults-line" ? "an adult" : "a child";
  return {
    place: { kind, id: council.code },
    name: `${council.name}: worries about ${whom}`,
    value: line && { phone: line.phone, outOfHoursPhone: line.outOfHoursPhone, source: line.source },
    confirmed: line?.confirmed ? { ...line.confirmed, role: null } : null,
  };
}

function textEntry({ id, title, words, agreed }: SafetyText): SafetyEntry {
  return { place: { kind: "safety-text", id }, name: id, value: { title, words }, confirmed: agreed };
}
