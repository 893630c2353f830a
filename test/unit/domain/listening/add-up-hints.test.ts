import { expect, test } from "vitest";
import { listen } from "#app/domain/listening/listen.ts";
import { isUrgent } from "#app/domain/listening/risk-order.ts";
import { realLexicon } from "#test/unit/domain/listening/real-lexicon.ts";

const lexicon = await realLexicon();
const hear = (text: string) => listen(text, lexicon);

test.each([
  ["I have sold all my records.", "Please don't be sad for me."],
  ["He is back.", "Please don't ring."],
  ["I have paid off the papers.", "I'm calm now."],
])("%s %s: each says nothing alone, and both together something", (first, second) => {
  expect(isUrgent(hear(first))).toBe(false);
  expect(isUrgent(hear(second))).toBe(false);
  const { spans } = hear(`${first} ${second}`);
  expect(spans.some(({ rule, level }) => rule.startsWith("hint-") && level !== "C")).toBe(true);
});

test("hints that stand far apart are not added up", () => {
  const between = "The bus was late. We had soup for dinner. The rain stopped at four. I fed the birds. ";
  expect(isUrgent(hear(`He is back. ${between}Please don't ring.`))).toBe(false);
});

test("what is denied counts nothing", () => {
  expect(isUrgent(hear("I have not sold any of my records. Please don't be sad for me."))).toBe(false);
});

test("every hint of a sum is marked where it stands", () => {
  const text = "He is back. Please don't ring.";
  const marked = hear(text).spans.map(({ rule, kind, start, end }) => [rule, kind, text.slice(start, end)]);
  expect(marked).toEqual([
    ["hint-hush-and-near", "abuse", "He is back"],
    ["hint-hush-and-near", "abuse", "don't ring"],
  ]);
});

test("hints about someone else make a danger to someone else", () => {
  expect(hear("my brother says he is calm now and he sold all his records").about).toBe("someone-else");
});

test.each([
  "I keep my tablets in the kitchen drawer, the nurse says that's too hot",
  "My cat needs a home if I go into hospital.",
  "I won't be here on Thursday, can you ring Friday",
  "We walk along the river every Tuesday and go over the bridge",
  "My daughter keeps my bank card safe for me because I forget the number",
  "I used to self harm in my teens, now I run a craft stall",
  "Goodbye to all at the lunch club, I'm moving to Leeds to be near my daughter",
])("ordinary words raise nothing: %s", (text) => {
  expect(isUrgent(hear(text))).toBe(false);
});

test("somebody who is being used is not past", () => {
  expect(isUrgent(hear("my nephew is being used to carry drugs"))).toBe(true);
});
