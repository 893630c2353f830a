import { findBirthDates } from "./find-birth-dates.ts";
import { findMails } from "./find-mails.ts";
import { findNhsNumbers } from "./find-nhs-numbers.ts";
import { findPhones } from "./find-phones.ts";
import { findPostcodesWithNames } from "./find-postcodes-with-names.ts";
import { noPublicContacts, type PersonalDataPlace, type PublicContacts } from "./personal-data.ts";

/** A place with the words around it, for the person who decides; `marked` says which letters of the excerpt it is. */
export type PersonalDataFinding = PersonalDataPlace & { excerpt: string; marked: { start: number; end: number } };

const lettersAround = 40;

/**
 * Every place in a text where somebody could be recognised: NHS numbers, dates of birth, telephone numbers, postcodes with
 * names, mail addresses of people. In the order of the text; where two overlap, the first kind of that list stays.
 */
export function findPersonalData(text: string, known: PublicContacts = noPublicContacts): PersonalDataFinding[] {
  const places = [
    ...findNhsNumbers(text),
    ...findBirthDates(text),
    ...findPhones(text, known),
    ...findPostcodesWithNames(text),
    ...findMails(text, known),
  ];
  const apart = places.filter((place, at) => !places.slice(0, at).some((other) => overlap(place, other)));
  return apart.sort((a, b) => a.start - b.start).map((place) => withExcerpt(text, place));
}

function overlap(one: PersonalDataPlace, other: PersonalDataPlace): boolean {
  return one.start < other.end && other.start < one.end;
}

function withExcerpt(text: string, place: PersonalDataPlace): PersonalDataFinding {
  const from = Math.max(0, place.start - lettersAround);
  const to = Math.min(text.length, place.end + lettersAround);
  const before = `${from > 0 ? "…" : ""}${text.slice(from, place.start)}`.replace(/\s+/g, " ");
  const middle = text.slice(place.start, place.end).replace(/\s+/g, " ");
  const after = `${text.slice(place.end, to)}${to < text.length ? "…" : ""}`.replace(/\s+/g, " ");
  return {
    ...place,
    excerpt: (before + middle + after).toWellFormed(),
    marked: { start: before.length, end: before.length + middle.length },
  };
}
