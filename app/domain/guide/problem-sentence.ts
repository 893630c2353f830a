import type { Field } from "#app/domain/guide/flow.ts";
import type { Problem } from "#app/domain/guide/read-field.ts";
import { withLabel } from "#app/domain/guide/with-label.ts";

/**
 * The sentence shown beside a field and in the error summary: calm, no blame, and it says what to do next. The field is
 * given for its label; without it, or when the question is its label, the sentence stands by itself.
 */
export function problemSentence(problem: Problem, field?: Field): string {
  return withLabel(whatToDo(problem, field), field);
}

function whatToDo(problem: Problem, field: Field | undefined): string {
  switch (problem.kind) {
    case "empty":
      return whatToEnter(field);
    case "choose-one":
      return "choose one answer.";
    case "choose-at-least-one":
      return "choose at least one answer.";
    case "alone-with-others":
      return `choose ${aloneLabels(field)} by itself, or choose from the other answers.`;
    case "unknown-option":
      return "choose from the answers on this page.";
    case "too-long":
      return `use ${(problem.maxLetters ?? 0).toLocaleString("en-GB")} letters or fewer. Your words are kept here, so you can make them shorter.`;
    case "not-a-date":
      return "enter a day, a month and a year, for example 27 3 1961.";
    case "in-the-future":
      return "enter a date that is not in the future.";
    case "too-long-ago":
      return "enter a year from 1900 on, with four figures, for example 1961.";
    case "not-a-postcode":
      return "enter a full postcode, for example NE1 4LP.";
    case "not-a-phone":
      return "enter a phone number with all its figures, for example 0191 496 0000 or 07700 900 123.";
    case "not-a-mail":
      return "enter an email address, for example name@example.com.";
    case "no-such-practice":
      return "choose your GP practice from the list. You can look for its name, town or postcode.";
    case "cannot-skip":
      return "answer this question to go on.";
  }
}

function whatToEnter(field: Field | undefined): string {
  switch (field?.kind) {
    case "date":
      return "enter a day, a month and a year, for example 27 3 1961.";
    case "postcode":
      return "enter a postcode, for example NE1 4LP.";
    case "phone":
      return "enter a phone number, for example 07700 900 123.";
    case "mail":
      return "enter an email address, for example name@example.com.";
    case "practice":
      return "choose your GP practice, or one of the answers below it.";
    case "text-long":
      return "write something here. A few words are enough.";
    default:
      return "write your answer here.";
  }
}

function aloneLabels(field: Field | undefined): string {
  const labels = (field?.options ?? []).filter(({ alone }) => alone).map(({ label }) => `“${label}”`);
  return labels.length === 0 ? "that answer" : labels.join(" or ");
}
