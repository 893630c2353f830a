import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWhen } from "#app/publishing/guide/parse-when.ts";

test("a when reads as it is said", () => {
  expect(parseWhen("not who.who is me and (a.b has c or fact under-age) and answered d.e")).toMatchObject({
    ok: true,
    condition: {
      kind: "all",
      of: [
        { kind: "not", of: { kind: "has", field: "who.who", option: "me" } },
        {
          kind: "any",
          of: [
            { kind: "has", field: "a.b", option: "c" },
            { kind: "fact", fact: "under-age" },
          ],
        },
        { kind: "answered", field: "d.e" },
      ],
    },
    facts: ["under-age"],
  });
});

test.each([
  ["", "write step.field where “” stands"],
  ["who is me", "write step.field where “who” stands"],
  ["a.b equals c", "write “is” or “has”"],
  ["a.b is", "write an option"],
  ["fact tall", "there is no fact “tall”"],
  ["answered", "after “answered” write step.field"],
  ["(a.b is c", "a bracket is not closed"],
  ["a.b is c d.e is f", "“d.e” was not expected"],
  ["a.b is c and d.e is f or g.h is i", "put brackets"],
  ["not", "write step.field where “” stands"],
])("“%s” is refused with what to write", (text, sentence) => {
  expect(parseWhen(text)).toMatchObject({ ok: false, sentence: expect.stringContaining(sentence) as string });
});

test("whatever is written, a when is read or refused with a sentence", () => {
  const words = fc.constantFrom(
    "not",
    "and",
    "or",
    "(",
    ")",
    "fact",
    "under-age",
    "answered",
    "a.b",
    "is",
    "has",
    "c",
    "",
    "…",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words).map((list) => list.join(" ")),
        fc.string(),
      ),
      (text) => {
        const parsed = parseWhen(text);
        expect(parsed.ok ? "cannot be read: it was." : parsed.sentence).toMatch(/cannot be read: .+\.$/s);
      },
    ),
  );
});
