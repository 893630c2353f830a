import { expect, test } from "vitest";
import { riskKinds } from "#app/domain/listening/lexicon.ts";
import { flagWords, kindWords, levelWords } from "#app/routes/desk._index/flag-words.ts";
import { noticedSentence } from "#app/routes/desk.$reference/noticed-sentences.ts";

const kinds = [...riskKinds, "other-at-risk", "worn-out"];

test("every kind that listening knows has words and a sentence of its own", () => {
  for (const kind of kinds) {
    expect(kindWords(kind), kind).not.toBe(kindWords("unheard-of"));
    expect(noticedSentence(kind), kind).not.toBe(noticedSentence("unheard-of"));
  }
});

test("no sentence says that it is so, or that there is no risk", () => {
  for (const kind of kinds) {
    expect(noticedSentence(kind)).toMatch(/\bmay\b/);
    expect(`${kindWords(kind)} ${noticedSentence(kind)}`).not.toMatch(/no risk/i);
  }
});

test("a label says that it has no clock, and is never among the flags", () => {
  expect(flagWords({ risk: "C", flags: ["heard-worn-out"], flagged: false }, 18)).toEqual({
    flags: [],
    labels: ["Worn out or hopeless (label, no clock)"],
  });
  expect(flagWords({ risk: "B", flags: ["ending-life", "heard-worn-out"], flagged: true }, 18)).toEqual({
    flags: ["Thinking about ending their life"],
    labels: ["Worn out or hopeless (label, no clock)"],
  });
});

test("worry about someone else is a flag at level A or B, and a label without", () => {
  const flags = ["heard-other-at-risk"];
  expect(flagWords({ risk: "A", flags, flagged: true }, 18).flags).toEqual(["Someone else at risk"]);
  expect(flagWords({ risk: "none", flags, flagged: false }, 18).labels).toEqual([
    "Someone else at risk (label, no clock)",
  ]);
});

test("a flag from an answer that this page does not know still shows", () => {
  expect(flagWords({ risk: "B", flags: ["a-new-answer"], flagged: true }, 18).flags).toEqual([
    "A worrying answer: read it first",
  ]);
});

test("an age under the youngest that we help stands first among the flags", () => {
  const flags = ["ending-life", "call-soon", "under-age"];
  expect(flagWords({ risk: "B", flags, flagged: true }, 16).flags).toEqual([
    "Gave an age under 16",
    "Thinking about ending their life",
    "Asked for a call the same day",
  ]);
});

test("each level says how soon someone must look", () => {
  expect(levelWords({ risk: "A", flags: [] })).toContain("Level A");
  expect(levelWords({ risk: "B", flags: [] })).toContain("Level B");
  expect(levelWords({ risk: "C", flags: ["heard-abuse"] })).toContain("Urgent because of its kind");
  expect(levelWords({ risk: "C", flags: ["heard-worn-out"] })).toContain("no clock");
});
