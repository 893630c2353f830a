/** Why a tracking word is refused. Whoever lives with someone knows their name, birthday and postcode. */
export type WordRefusal =
  | { kind: "too-short" }
  | { kind: "too-long" }
  | { kind: "your-name" }
  | { kind: "birth-date" }
  | { kind: "postcode" }
  | { kind: "reference" };

/** What others may know of the person; a word made from it is no secret. */
export type KnownOfPerson = {
  names: readonly string[];
  birthDate: string | null /* "YYYY-MM-DD" */;
  postcode: string | null;
  reference: string | null;
};

const fewestLetters = 4;
const mostLetters = 40;

/** A tracking word as it is hashed and compared: case, spaces, marks over letters and punctuation do not matter. */
export function readWord(typed: string): string {
  const plain = typed.normalize("NFKD").replace(/[\u0300-\u036f]/gu, "");
  return plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Whether a word may be chosen: four letters or more, and not the person's name, date of birth, postcode or reference. */
export function whyWordNot(typed: string, known: KnownOfPerson): WordRefusal | null {
  const word = readWord(typed);
  const letters = [...word].length;
  if (letters > mostLetters) return { kind: "too-long" };
  if (isBirthDate(word, known.birthDate)) return { kind: "birth-date" };
  if (isPostcode(word, known.postcode)) return { kind: "postcode" };
  if (word.replace(/\P{L}/gu, "").length < fewestLetters) return { kind: "too-short" };
  if (isName(word, known.names)) return { kind: "your-name" };
  return known.reference !== null && word === readWord(known.reference) ? { kind: "reference" } : null;
}

/** A name, several of them run together in any order, with or without digits after it: "joanne", "smithjo", "jo1950". */
function isName(word: string, names: readonly string[]): boolean {
  let rest = word.replace(/\p{N}+$/u, "");
  const words = names
    .flatMap((name) => name.split(/[\s'-]+/u))
    .concat(names)
    .map(readWord)
    .filter((name) => name !== "");
  for (const name of [...new Set(words)].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(name, "");
  return rest === "" && words.length > 0;
}

/** The day of birth with the month's name, with or without the year. A date in digits alone has too few letters anyway. */
function isBirthDate(word: string, birthDate: string | null): boolean {
  if (birthDate === null) return false;
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const monthName = monthNames[Number(month) - 1] ?? "";
  const days = [day, String(Number(day))];
  const written = days.flatMap((d) => [
    d + monthName.slice(0, 3),
    d + monthName,
    monthName.slice(0, 3) + d,
    monthName + d,
  ]);
  const rest = word
    .replace(year, "")
    .replace(new RegExp(`${year.slice(2)}$`, "u"), "")
    .replace(/(\d)(st|nd|rd|th)/u, "$1");
  return written.includes(rest);
}

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function isPostcode(word: string, postcode: string | null): boolean {
  return /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/u.test(word) || (postcode !== null && word === readWord(postcode));
}
