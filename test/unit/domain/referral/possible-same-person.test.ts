import { expect, test } from "vitest";
import {
  matchKeys,
  maybeSamePerson,
  samePersonPoints,
  searchKeys,
  type MatchKey,
  type MatchKind,
} from "#app/domain/referral/possible-same-person.ts";

function shared(one: MatchKey[], other: MatchKey[]): MatchKind[] {
  return one
    .filter((key) => other.some((them) => them.kind === key.kind && them.text === key.text))
    .map((key) => key.kind);
}

const jo = {
  names: ["Joanne", "O'Neill-Smith"],
  birthDate: "1950-03-04",
  phones: ["07700 900123"],
  mails: ["Jo@Example.org "],
};

test("keys are the name's words, their first letters, the birth date, the phone and the mail, each once", () => {
  expect(matchKeys({ ...jo, names: ["Joanne", "Joanne"] })).toEqual([
    { kind: "name-word", text: "joanne" },
    { kind: "name-start", text: "joa" },
    { kind: "birth-date", text: "1950-03-04" },
    { kind: "phone", text: "07700900123" },
    { kind: "mail", text: "jo@example.org" },
  ]);
});

test("the same name written differently gives the same keys", () => {
  const other = { ...jo, names: ["JOANNE", "ONeill Smith"] };
  expect(matchKeys(other)).toEqual(matchKeys(jo));
  expect(matchKeys({ ...jo, names: ["Zoë"] })).toEqual(matchKeys({ ...jo, names: ["zoe"] }));
});

test.each(["07700900123", "+44 7700 900123", "0044 7700 900 123", "+44 (0)7700 900123", "07700-900-123"])(
  "the phone %j is one number",
  (phone) => {
    expect(matchKeys({ names: [], birthDate: null, phones: [phone], mails: [] })).toEqual([
      { kind: "phone", text: "07700900123" },
    ]);
  },
);

test("nothing given, no keys: two empty referrals are not the same person", () => {
  const empty = matchKeys({ names: ["", " "], birthDate: null, phones: [""], mails: [" "] });
  expect(empty).toEqual([]);
  expect(maybeSamePerson(shared(empty, empty))).toBe(false);
});

test.each<[string, MatchKind[], boolean]>([
  ["the same name alone", ["name-word", "name-start", "name-word", "name-start"], false],
  ["the same birth date alone", ["birth-date"], false],
  ["the same phone alone", ["phone"], false],
  ["birth date and a name that begins the same", ["birth-date", "name-start"], false],
  ["birth date and one name", ["birth-date", "name-word", "name-start"], true],
  ["phone and birth date", ["phone", "birth-date"], true],
  ["phone and one name", ["phone", "name-word", "name-start"], true],
  ["phone and mail", ["phone", "mail"], true],
])("%s: may be the same person %o, %s", (_, kinds, maybe) => {
  expect(maybeSamePerson(kinds)).toBe(maybe);
});

test("more in common never counts for less", () => {
  const kinds: MatchKind[] = ["name-word", "name-start", "birth-date", "phone", "mail"];
  for (let length = 1; length <= kinds.length; length += 1) {
    expect(samePersonPoints(kinds.slice(0, length))).toBeGreaterThan(samePersonPoints(kinds.slice(0, length - 1)));
  }
});

test("staff find a name by its first three letters or by the whole word", () => {
  expect(searchKeys("Joa smith")).toEqual([
    { kind: "name-start", text: "joa" },
    { kind: "name-word", text: "smith" },
  ]);
  const found = (typed: string) =>
    searchKeys(typed).every((key) => matchKeys(jo).some((known) => known.kind === key.kind && known.text === key.text));
  expect(found("smi")).toBe(true);
  expect(found("joanne o'neill")).toBe(true);
  expect(found("jones")).toBe(false);
});
