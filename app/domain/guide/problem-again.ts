import type { Field } from "#app/domain/guide/flow.ts";
import type { Problem } from "#app/domain/guide/read-field.ts";
import { withLabel } from "#app/domain/guide/with-label.ts";

/**
 * The same problem in other words, for someone to whom the first sentence was no help: one small thing to do, and the
 * way past it where there is one. Source: docs/decisions/0003-guide-flows.md.
 */
export function problemAgain(problem: Problem, field?: Field): string {
  const left = field?.optional ? " Or leave it empty." : "";
  return withLabel(`${whatHelps(problem, field)}${left}`, field);
}

function whatHelps({ kind, maxLetters }: Problem, field: Field | undefined): string {
  switch (kind) {
    case "empty":
      return emptyBox(field);
    case "choose-one":
      return "we need one of these. Press the circle beside the answer that is closest, then press the button again.";
    case "choose-at-least-one":
      return "press the box beside any answer that fits. One is enough. Then press the button again.";
    case "alone-with-others":
      return "two of your answers do not go together. Take the tick away from the last one, or from all the others.";
    case "unknown-option":
      return "this page may be old. Choose once more from the answers that you see here.";
    case "too-long":
      return `there is room for ${(maxLetters ?? 0).toLocaleString("en-GB")} letters. Take a few sentences out. You can tell the link worker the rest.`;
    case "not-a-date":
      return "use figures only, one box for each: the day, the month, then the year. March is 3. The year has four figures.";
    case "in-the-future":
      return "this day has not come yet. Look at the year first: it may have a wrong figure.";
    case "too-long-ago":
      return "this year is very long ago. Look at its four figures again.";
    case "not-a-postcode":
      return "a postcode has two parts, like NE1 4LP. You find it at the end of the address on a letter.";
    case "not-a-phone":
      return "use figures only. A number here begins with 0 and has 10 or 11 figures. Put 00 first if it is from another country.";
    case "not-a-mail":
      return "an email address has one @ in the middle and a dot after it. Look for a space that should not be there.";
    case "no-such-practice":
      return "type the first letters of the town or the street, then press Find. Choose one from the list that comes.";
    case "cannot-skip":
      return "we cannot go on without this one. Choose the answer that is closest.";
  }
}

function emptyBox(field: Field | undefined): string {
  switch (field?.kind) {
    case "date":
      return "all three boxes are needed: the day, the month and the year.";
    case "practice":
      return "type the town, press Find, and choose one. Or choose one of the other answers.";
    case "text-long":
      return "this box is still empty. One word is enough.";
    default:
      return "this box is still empty. Press on it, and type your answer.";
  }
}
