import { expect, test } from "vitest";
import { parsePhrase } from "#app/publishing/listening/parse-phrase.ts";

const standard = (word: string) => (word === "don't" ? ["do", "not"] : [word]);
const parse = (written: string) => parsePhrase(written, standard);
const word = (text: string) => ({ kind: "word", word: text, endings: false });

test("a phrase is words, groups, choices, gaps and what may be left out", () => {
  expect(parse("don't <want> (to)? see .. friends? (no one|a soul) struggle~")).toEqual({
    ok: true,
    groups: ["want"],
    phrase: [
      word("do"),
      word("not"),
      { kind: "group", group: "want" },
      { kind: "maybe", part: { kind: "either", phrases: [[word("to")]] } },
      word("see"),
      { kind: "gap", atMost: 2 },
      { kind: "either", phrases: [[word("friends")], [word("friend")]] },
      {
        kind: "either",
        phrases: [
          [word("no"), word("one")],
          [word("a"), word("soul")],
        ],
      },
      { kind: "word", word: "struggle", endings: true },
    ],
  });
});

test.each([
  ["(no one", /a "\(" is not closed/],
  ["no one)", /a "\)" has no "\("/],
  [".. alone", /begin and end with a word/],
  ["alone ...", /begin and end with a word/],
  ["(so)?", /a word that has to be there/],
  ["so (much|(more)?) alone", /may be left out/],
  ["so # alone", /cannot be read from "# alone" on/],
  ["a | b", /"\|" cannot stand here/],
])("“%s” is refused with the reason", (written, reason) => {
  expect(parse(written)).toMatchObject({ ok: false, sentence: expect.stringMatching(reason) });
});
