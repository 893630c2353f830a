import { figuresOf, isTextNumber, isUkNumber } from "#app/domain/region/is-uk-number.ts";
import type { Region } from "#app/domain/region/region.ts";
import type { EntryPlace, HelplineValue, LineValue } from "#app/domain/region/safety-entry.ts";

export type ValueRefusal =
  | { kind: "not-a-number"; field: "tel" | "phone" | "outOfHoursPhone" }
  | { kind: "not-a-text-number" }
  | { kind: "no-number" }
  | { kind: "not-the-same-number" }
  | { kind: "is-for-adults"; field: "tel" | "phone" };

/**
 * Why these numbers cannot stand at this place, or null. A number must be one that can be dialled in the UK, what is
 * read must be what is dialled, and a number for adults never stands where a child looks: `alsoForChildren` says that
 * the council takes worries about children at its number for adults too.
 */
export function whyValueNot(
  place: EntryPlace,
  value: HelplineValue | LineValue,
  region: Region,
  alsoForChildren: boolean,
): ValueRefusal | null {
  const numbers = "contact" in value ? [value.tel, value.sms] : [value.phone, value.outOfHoursPhone];
  const wrong = "contact" in value ? whyHelplineNot(value) : whyLineNot(value);
  if (wrong !== null) return wrong;
  const adults = isForChildren(place, region) ? numbersForAdults(region, alsoForChildren ? place.id : null) : null;
  return numbers.some((number) => adults?.has(figuresOf(number ?? "") ?? ""))
    ? { kind: "is-for-adults", field: "contact" in value ? "tel" : "phone" }
    : null;
}

function whyHelplineNot({ contact, tel, sms }: HelplineValue): ValueRefusal | null {
  if (tel !== null && !isUkNumber(tel)) return { kind: "not-a-number", field: "tel" };
  if (sms !== null && !isTextNumber(sms)) return { kind: "not-a-text-number" };
  if (tel === null && sms === null && !/\d{3}/.test(contact)) return { kind: "no-number" };
  const read = new Set((contact.match(/\d+( \d+)*/g) ?? []).map(figuresOf));
  const dialled = [tel, sms].filter((number) => number !== null);
  return dialled.every((number) => read.has(figuresOf(number))) ? null : { kind: "not-the-same-number" };
}

function whyLineNot({ phone, outOfHoursPhone }: LineValue): ValueRefusal | null {
  if (!isUkNumber(phone)) return { kind: "not-a-number", field: "phone" };
  if (outOfHoursPhone !== null && !isUkNumber(outOfHoursPhone))
    return { kind: "not-a-number", field: "outOfHoursPhone" };
  return null;
}

function isForChildren({ kind, id }: EntryPlace, { helplines }: Region): boolean {
  return (
    kind === "childrens-line" || (kind === "helpline" && helplines.find((one) => one.id === id)?.ages === "children")
  );
}

function numbersForAdults({ helplines, councils }: Region, butOfCouncil: string | null): Set<string> {
  const lines = helplines.filter(({ ages }) => ages === "adults").flatMap(({ tel, sms }) => [tel, sms]);
  const councilLines = councils
    .filter(({ code }) => code !== butOfCouncil)
    .flatMap(({ adultSafeguarding: line }) => [line?.phone ?? null, line?.outOfHoursPhone ?? null]);
  return new Set([...lines, ...councilLines].flatMap((number) => figuresOf(number ?? "") ?? []));
}
