import type { PersonalDataPlace } from "./personal-data.ts";

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const year = "(?:19|20)\\d\\d";
const dates = new RegExp(
  [
    `\\b${day}([/.-])(?:0?[1-9]|1[0-2])\\1(?:${year}|\\d\\d)\\b`,
    `\\b${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b`,
    `\\b${day}(?:st|nd|rd|th)?(?: of)? (?:${months}),? (?:${year})\\b`,
    `\\b(?:${months}) ${day}(?:st|nd|rd|th)?,? (?:${year})\\b`,
  ].join("|"),
  "gi",
);
const birth = /\b(d\.?\s?o\.?\s?b\b\.?|dates? of birth|birth ?date|birthday|born)/i;
const notOfPerson = /\bborn (out of|from|in response)\b/i;
const lettersBefore = 40;
const lettersAfter = 25;

/** Dates of birth: a whole date with words of birth close to it. Any other date is the date of something else. */
export function findBirthDates(text: string): PersonalDataPlace[] {
  return [...text.matchAll(dates)]
    .filter(({ 0: found, index }) => {
      const before = text.slice(Math.max(0, index - lettersBefore), index);
      const after = text.slice(index + found.length, index + found.length + lettersAfter);
      return (
        (birth.test(before) && !notOfPerson.test(before)) || /^\W*\(?(d\.?o\.?b|date of birth|birthday)/i.test(after)
      );
    })
    .map(({ 0: found, index }) => ({ kind: "birth-date", start: index, end: index + found.length }));
}
