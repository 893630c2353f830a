import { deafEar, earFor } from "#test/support/guide/ears.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAnswer, type RawAnswer } from "#app/domain/guide/accept-answer.ts";
import type { Field, FieldKind } from "#app/domain/guide/flow.ts";
import { problemSentence } from "#app/domain/guide/problem-sentence.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import type { Lookups } from "#app/domain/guide/read-field.ts";
import { aStep } from "./any-flow.ts";

const lookups: Lookups = {
  ear: deafEar,
  today: "2026-05-04",
  youngestAge: 18,
  practice: (code) => (code === "A81001" ? "inside" : code === "B82001" ? "outside" : "unknown"),
  postcode: (postcode) => (postcode.startsWith("NE") ? "inside" : "outside"),
};

const options = [
  { id: "company", label: "Company", needs: ["loneliness"] },
  { id: "money", label: "Money", needs: ["debt", "loneliness"], risk: "C" as const },
  { id: "danger", label: "Danger", risk: "A" as const },
  { id: "not-sure", label: "I’m not sure", alone: true },
];

function aField(kind: FieldKind, given: Partial<Field> = {}): Field {
  return { id: "it", kind, label: "", ...(kind.startsWith("choice") ? { options } : {}), ...given };
}

function answer(field: Field, raw: RawAnswer | string) {
  return acceptAnswer(aStep("step", { fields: [field] }), typeof raw === "string" ? { it: [raw] } : raw, lookups);
}

function valueOf(field: Field, raw: RawAnswer | string) {
  const read = answer(field, raw);
  return read.ok ? read.value.values["it"] : read.refusal.problems.map(({ kind }) => kind).join();
}

const day = (...parts: string[]): RawAnswer => ({
  "it-day": [parts[0] ?? ""],
  "it-month": [parts[1] ?? ""],
  "it-year": [parts[2] ?? ""],
});

test.each([
  ["text", "  Zoe\u0308 \u202E Smith\u0000 ", "Zoë Smith"],
  ["text", "one\r\ntwo", "one two"],
  ["text", " \u200B ", "empty"],
  ["text-long", " one\r\n\r\ntwo\rthree\u2066 ", "one\n\ntwo\nthree"],
  ["postcode", "ne14lp", "NE1 4LP"],
  ["postcode", "NE1", "not-a-postcode"],
  ["postcode", "", "empty"],
  ["phone", "07700 900-123", "07700900123"],
  ["phone", "+44 (0)191 496 0000", "01914960000"],
  ["phone", "0044 7700 900123", "07700900123"],
  ["phone", "+353 1 234 5678", "+35312345678"],
  ["phone", "0770090012", "0770090012"],
  ["phone", "077009001", "not-a-phone"],
  ["phone", "ring my mum", "not-a-phone"],
  ["mail", "Jo.Smith@Example.ORG", "Jo.Smith@example.org"],
  ["mail", "jo@localhost", "not-a-mail"],
  ["mail", "jo smith@example.org", "not-a-mail"],
  ["mail", "jo..smith@example.org", "not-a-mail"],
  ["practice", "a81001", "A81001"],
  ["practice", "A81999", "no-such-practice"],
  ["choice-one", "company", "company"],
  ["choice-one", "", "choose-one"],
  ["choice-one", "gold", "unknown-option"],
  ["choice-many", "", "choose-at-least-one"],
] as const)("%s: “%s” is read as “%s”", (kind, typed, expected) => {
  expect(valueOf(aField(kind), typed)).toBe(expected);
});

test.each([
  [["29", "2", "1960"], "1960-02-29"],
  [["1", "May", "1960"], "1960-05-01"],
  [["01", "05", "1960"], "1960-05-01"],
  [["29", "2", "1900"], "not-a-date"],
  [["29", "2", "1961"], "not-a-date"],
  [["31", "4", "1961"], "not-a-date"],
  [["1", "13", "1961"], "not-a-date"],
  [["1", "5", "61"], "not-a-date"],
  [["", "5", "1961"], "not-a-date"],
  [["", "", ""], "empty"],
  [["5", "5", "2026"], "in-the-future"],
  [["1", "1", "1899"], "too-long-ago"],
])("the date %s is read as %s", (parts, expected) => {
  expect(valueOf(aField("date"), day(...parts))).toBe(expected);
});

test.each([
  [["4", "5", "2008"], []],
  [["5", "5", "2008"], ["under-age"]],
  [["29", "2", "2008"], []],
])("born on %s: %j", (parts, facts) => {
  expect(answer(aField("date", { finds: "under-age" }), day(...parts))).toMatchObject({
    value: { meaning: { facts } },
  });
});

test("someone born on 29 February comes of age on 1 March", () => {
  const field = aField("date", { finds: "under-age" });
  const on = (today: string) =>
    acceptAnswer(aStep("step", { fields: [field] }), day("29", "2", "2008"), { ...lookups, today });
  expect(on("2026-02-28")).toMatchObject({ value: { meaning: { facts: ["under-age"] } } });
  expect(on("2026-03-01")).toMatchObject({ value: { meaning: { facts: [] } } });
});

test("a place outside the region is a fact only where the flow looks for it", () => {
  const facts = (field: Field, typed: string) => {
    const read = answer(field, typed);
    return read.ok ? read.value.meaning.facts : null;
  };
  expect(facts(aField("postcode", { finds: "postcode-outside-region" }), "SW1A 1AA")).toEqual([
    "postcode-outside-region",
  ]);
  expect(facts(aField("postcode"), "SW1A 1AA")).toEqual([]);
  expect(facts(aField("practice", { finds: "practice-outside-region" }), "B82001")).toEqual([
    "practice-outside-region",
  ]);
});

test("choices carry their needs, and the highest flag with every rule that raised it", () => {
  expect(answer(aField("choice-many"), { it: ["danger", "money", "company", "money"] })).toEqual({
    ok: true,
    value: {
      skipped: false,
      values: { it: ["company", "money", "danger"] },
      meaning: {
        needs: ["loneliness", "debt"],
        facts: [],
        risk: "A",
        riskRules: ["choice:step.it.money", "choice:step.it.danger"],
        lexiconVersion: "",
        suggested: [],
        noticed: [],
      },
    },
  });
});

test("a choice that stands alone is not taken with others", () => {
  expect(valueOf(aField("choice-many"), { it: ["not-sure", "money"] })).toBe("alone-with-others");
  expect(valueOf(aField("choice-many"), { it: ["not-sure"] })).toEqual(["not-sure"]);
  expect(valueOf(aField("choice-one"), { it: ["money", "company"] })).toBe("choose-one");
});

test("letters are counted as people see them", () => {
  const field = aField("text", { maxLetters: 3 });
  expect(valueOf(field, "👍👍👍")).toBe("👍👍👍");
  expect(answer(field, "four")).toMatchObject({
    refusal: { problems: [{ field: "it", kind: "too-long", maxLetters: 3 }] },
  });
});

test("a field is read only when the page asks for it", () => {
  const how = aField("choice-many", { id: "how" });
  const when = { kind: "has" as const, field: "reach.how", option: "company" };
  const step = aStep("reach", { fields: [how, aField("phone", { when })] });
  const values = (raw: RawAnswer) => {
    const read = acceptAnswer(step, raw, lookups);
    return read.ok ? read.value.values : read.refusal.problems;
  };
  expect(values({ how: ["money"], it: ["07700900123"] })).toEqual({ how: ["money"] });
  expect(values({ how: ["company"] })).toEqual([{ field: "it", kind: "empty" }]);
});

test("a step is passed by only where the flow allows it, and then nothing of it is kept", () => {
  const skip = { id: "not-sure" as const, label: "I’m not sure" };
  const raw = { skip: ["not-sure"], it: ["words"] };
  expect(acceptAnswer(aStep("step", { fields: [aField("text")], skip }), raw, lookups)).toMatchObject({
    ok: true,
    value: { skipped: true, values: {} },
  });
  expect(answer(aField("text"), raw)).toMatchObject({ refusal: { problems: [{ field: "", kind: "cannot-skip" }] } });
});

test("what may stay empty may stay empty", () => {
  for (const kind of [
    "text",
    "text-long",
    "date",
    "postcode",
    "phone",
    "mail",
    "practice",
    "choice-one",
    "choice-many",
  ] as const) {
    expect(answer(aField(kind, { optional: true }), {})).toMatchObject({ ok: true, value: { values: {} } });
  }
});

const anyKind = fc.constantFrom<FieldKind>(
  "text",
  "text-long",
  "date",
  "postcode",
  "phone",
  "mail",
  "practice",
  "choice-one",
  "choice-many",
);
const anyBox = fc.array(
  fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("company", "not-sure", "A81001", "not-sure", "ne1 4lp", "07700900123", "3", "1960"),
  ),
  { maxLength: 3 },
);
const anyRaw = fc.dictionary(
  fc.constantFrom("it", "it-day", "it-month", "it-year", "skip", "__proto__", "toString"),
  anyBox,
);

test("whatever is sent is read or refused with a sentence, and what was read reads back as itself", () => {
  fc.assert(
    fc.property(anyKind, anyRaw, (kind, raw) => {
      const field = aField(kind, { maxLetters: 50 });
      const step = aStep("step", { fields: [field], skip: { id: "not-sure", label: "I’m not sure" } });
      const read = acceptAnswer(step, raw, lookups);
      if (read.ok) {
        const again = read.value.skipped ? { skip: ["not-sure"] } : rawAnswerOf(step, read.value.values);
        return void expect(acceptAnswer(step, again, lookups)).toEqual(read);
      }
      for (const problem of read.refusal.problems) expect(problemSentence(problem, field)).toMatch(/^[A-Z“][^!]*\.$/);
    }),
    { numRuns: 1000 },
  );
});

test("every free text is listened to, a name too; only a long text suggests needs", () => {
  const heard = {
    risk: "B" as const,
    rules: ["heard:abuse:x"],
    facts: ["heard-afraid" as const],
    suggested: ["company"],
    noticed: [{ rule: "heard:abuse:x", start: 0, end: 4 }],
  };
  const step = aStep("it", {
    fields: [
      { id: "name", kind: "text", label: "Name" },
      { id: "more", kind: "text-long", label: "More" },
      { id: "mail", kind: "mail", label: "Mail" },
    ],
  });
  const raw = rawAnswerOf(step, { name: "help", more: "help", mail: "help@example.org" });
  const told = { ...lookups, ear: earFor({ help: heard }) };
  const both = acceptAnswer(step, raw, told);
  expect(both.ok && both.value.meaning).toEqual({
    needs: [],
    facts: ["heard-afraid"],
    risk: "B",
    riskRules: ["heard:abuse:x"],
    lexiconVersion: "test",
    suggested: ["company"],
    noticed: [
      { field: "name", rule: "heard:abuse:x", start: 0, end: 4 },
      { field: "more", rule: "heard:abuse:x", start: 0, end: 4 },
    ],
  });
  const named = acceptAnswer(
    aStep("it", { fields: [{ id: "name", kind: "text", label: "" }] }),
    { name: ["help"] },
    told,
  );
  expect(named.ok && named.value.meaning).toMatchObject({ risk: "B", suggested: [] });
});
