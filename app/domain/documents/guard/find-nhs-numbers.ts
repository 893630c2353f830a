import type { PersonalDataPlace } from "./personal-data.ts";

const tenDigits = /(?<![\d.,/)-]|\+44\s?)\d{3}([ \u00A0.-]?)\d{3}\1\d{4}(?![\d/-]|[.,]\d)/g;
const about = /\bnhs\b|\bpatient\b|\bhospital number\b/i;
const lettersBefore = 40;

/**
 * NHS numbers: ten digits, in groups of 3, 3 and 4 or together, whose last is the check digit of the others (modulus 11,
 * NHS Data Dictionary). Digits that stand together and begin like a telephone number count only beside the letters "NHS".
 */
export function findNhsNumbers(text: string): PersonalDataPlace[] {
  return [...text.matchAll(tenDigits)]
    .filter(({ 0: found, 1: mark, index }) => {
      const digits = found.replace(/\D/g, "");
      if (!hasCheckDigit(digits)) return false;
      const grouped = mark !== "" && mark !== ".";
      return (
        (grouped && !digits.startsWith("0")) ||
        about.test(text.slice(Math.max(0, index - lettersBefore), index)) ||
        /^[4679]/.test(digits)
      );
    })
    .map(({ 0: found, index }) => ({ kind: "nhs-number", start: index, end: index + found.length }));
}

/** Nine digits weighted 10 to 2 and the tenth; ten of the same digit are no number of anybody. */
function hasCheckDigit(digits: string): boolean {
  const values = Array.from(digits, Number);
  const sum = values.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === values[9] && new Set(values).size > 1;
}
