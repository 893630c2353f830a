import type { PersonalDataKind } from "./personal-data.ts";

const words: Readonly<Record<PersonalDataKind, string>> = {
  "nhs-number": "This looks like an NHS number",
  "birth-date": "This looks like a date of birth",
  phone: "This looks like somebody's phone number",
  "postcode-and-name": "A name stands beside a postcode",
  mail: "This looks like somebody's mail address",
};

/** What the guard points at, as the person who decides reads it. */
export function sayPersonalData(kind: PersonalDataKind): string {
  return words[kind];
}
