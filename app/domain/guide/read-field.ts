import { calendarDate, isYoungerThan } from "#app/domain/guide/calendar-date.ts";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import { mailForm, phoneForm } from "#app/domain/guide/contact-forms.ts";
import type { Fact, Field, FieldValue, RiskLevel } from "#app/domain/guide/flow.ts";
import { normalPostcode } from "#app/domain/region/postcode.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";

/** Where a practice or postcode lies, as the region's data says it. */
export type Place = "inside" | "outside" | "unknown";

export type Lookups = {
  today: string; // "YYYY-MM-DD" in the region's time zone
  youngestAge: number;
  practice(code: string): Place; // an ODS code in capitals; "unknown": there is no such practice
  postcode(normal: string): Place; // "NE1 4LP"; "unknown" is taken as it is
  ear: Ear;
};

/** What is heard in free text, and the version of the lexicon that hears it. */
export type Ear = {
  listen(text: string): HeardText;
  /** The same but for the needs, which take as long again: for a message or a search. */
  listenForDanger(text: string): Omit<HeardText, "suggested">;
  lexiconVersion: string;
};

/** What was heard in one text: stored with the answer, and only ever asked about. Rules are ids, never words. */
export type HeardText = {
  risk: RiskLevel;
  rules: string[];
  facts: Fact[];
  suggested: string[];
  noticed: { rule: string; start: number; end: number }[];
};

export type ProblemKind =
  | "empty"
  | "choose-one"
  | "choose-at-least-one"
  | "alone-with-others"
  | "unknown-option"
  | "too-long"
  | "not-a-date"
  | "in-the-future"
  | "too-long-ago"
  | "not-a-postcode"
  | "not-a-phone"
  | "not-a-mail"
  | "no-such-practice"
  | "cannot-skip";

/** What is wrong with one field; `field` is "" when it is the whole step. The sentence is problemSentence's. */
export type Problem = { field: string; kind: ProblemKind; maxLetters?: number };

type Read = { value: FieldValue | null; facts: Fact[] }; // null: left empty, and may be
type ReadResult = Result<Read, Problem>;
type Boxes = (name: string) => readonly string[];

const earliestYear = 1900;

/** Reads one field from its boxes into its normal form. Refuses with one problem, the first thing to put right. */
export function readField(field: Field, boxes: Boxes, lookups: Lookups): ReadResult {
  const wrong = (kind: ProblemKind): ReadResult => refuse({ field: field.id, kind });
  const right = (value: FieldValue, ...facts: (Fact | false | undefined)[]): ReadResult =>
    ok({ value, facts: facts.filter((fact) => typeof fact === "string") });
  const typed = boxes(field.id)[0] ?? "";

  switch (field.kind) {
    case "choice-one":
    case "choice-many":
      return readChoice(field, boxes(field.id));
    case "date":
      return readDate(field, boxes, lookups);
    case "text":
      return readText(field, cleanLine(typed));
    case "text-long":
      return readText(field, cleanText(typed));
  }
  const line = cleanLine(typed);
  if (line === "") return field.optional ? ok({ value: null, facts: [] }) : wrong("empty");
  switch (field.kind) {
    case "postcode": {
      const postcode = normalPostcode(line);
      if (!postcode) return wrong("not-a-postcode");
      return right(postcode, lookups.postcode(postcode) === "outside" && field.finds);
    }
    case "phone": {
      const phone = phoneForm(line);
      return phone ? right(phone) : wrong("not-a-phone");
    }
    case "mail": {
      const mail = mailForm(line);
      return mail ? right(mail) : wrong("not-a-mail");
    }
    case "practice": {
      if (field.options?.some(({ id }) => id === line)) return right(line);
      const place = lookups.practice(line.toUpperCase());
      return place === "unknown"
        ? wrong("no-such-practice")
        : right(line.toUpperCase(), place === "outside" && field.finds);
    }
  }
}

function readText(field: Field, text: string): ReadResult {
  if (text === "") return field.optional ? ok({ value: null, facts: [] }) : refuse({ field: field.id, kind: "empty" });
  const { maxLetters } = field;
  if (maxLetters !== undefined && text.length > maxLetters && [...text].length > maxLetters) {
    return refuse({ field: field.id, kind: "too-long", maxLetters });
  }
  return ok({ value: text, facts: [] });
}

function readChoice(field: Field, given: readonly string[]): ReadResult {
  const many = field.kind === "choice-many";
  const options = field.options ?? [];
  const chosen = options.filter(({ id }) => given.includes(id));
  const problem = (kind: ProblemKind): ReadResult => refuse({ field: field.id, kind });
  if (given.some((id) => id !== "" && !options.some((option) => option.id === id))) return problem("unknown-option");
  const [first] = chosen;
  if (!first) {
    if (field.optional) return ok({ value: null, facts: [] });
    return problem(many ? "choose-at-least-one" : "choose-one");
  }
  if (chosen.length > 1 && !many) return problem("choose-one");
  if (chosen.length > 1 && chosen.some(({ alone }) => alone)) return problem("alone-with-others");
  return ok({ value: many ? chosen.map(({ id }) => id) : first.id, facts: [] });
}

function readDate(field: Field, boxes: Boxes, lookups: Lookups): ReadResult {
  const part = (name: string) => cleanLine(boxes(`${field.id}-${name}`)[0] ?? "");
  const [day, month, year] = [part("day"), part("month"), part("year")];
  const problem = (kind: ProblemKind): ReadResult => refuse({ field: field.id, kind });
  if (day + month + year === "") return field.optional ? ok({ value: null, facts: [] }) : problem("empty");
  const date = calendarDate(day, month, year);
  if (!date) return problem("not-a-date");
  if (date > lookups.today) return problem("in-the-future");
  if (Number(date.slice(0, 4)) < earliestYear) return problem("too-long-ago");
  const young = field.finds === "under-age" && isYoungerThan(lookups.youngestAge, date, lookups.today);
  return ok({ value: date, facts: young ? ["under-age"] : [] });
}
