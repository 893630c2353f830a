import { expect, test } from "vitest";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";
import { mostLetters, readTypedWords } from "#app/publishing/safety/read-typed-words.ts";

const { region } = await readRegion("content/region", "2026-11-22");
if (!region) throw new Error("the region that ships has faults");
const texts = (await readSafety("content/safety", region)).texts ?? [];

const read = (words: string, title = "Help") => {
  const [text] = texts;
  if (text === undefined) throw new Error("there is no safety wording");
  return readTypedWords(text, { title, words }, region.helplines);
};

test("every text that ships could have been typed, and looks the same", () => {
  expect(texts.length).toBeGreaterThanOrEqual(19);
  for (const text of texts)
    expect(readTypedWords(text, text, region.helplines)).toMatchObject({ ok: true, html: text.html });
});

test("hard words read as a higher grade than plain ones, and a few words as none", () => {
  const grade = (words: string) => (read(words) as { grade: number | null }).grade;
  const plain =
    "You can call us at any time. We will talk with you. You do not have to say your name. It is free to call us.";
  const hard =
    "Consultation regarding psychological deterioration necessitates multidisciplinary coordination between professional practitioners. Notwithstanding organisational considerations, communication facilitates understanding. Individuals experiencing difficulties should contact representatives immediately.";
  expect(grade(plain) ?? 99).toBeLessThan(6);
  expect(grade(hard) ?? 0).toBeGreaterThan(12);
  expect(grade("Call us now.")).toBeNull();
});

test("each fault names its line, or the title", () => {
  const faults = (words: string, title?: string) => {
    const reading = read(words, title);
    return reading.ok ? [] : reading.faults.map(({ field, sentence }) => `${field} ${sentence}`);
  };
  expect(faults("One.\n\nTwo 0191 496 0000.")).toEqual([expect.stringMatching(/^words Line 3: A number/)]);
  expect(faults("One.", " ")).toEqual(["title Write a title."]);
  expect(faults("One.", "Call {helpline:emergency}")).toEqual([expect.stringMatching(/^title/)]);
  expect(faults("One {setting:secret}.")).toEqual([expect.stringContaining("{setting:secret} may not stand")]);
  expect(faults("x".repeat(mostLetters + 1))).toEqual([
    `words Use ${mostLetters.toLocaleString("en-GB")} letters or fewer.`,
  ]);
});

test("the hardest text that fits is read within two seconds, and never throws", () => {
  for (const piece of ["*a_", "> ", "[", "](", "`", "- ", "  - ", "![", "<", "~~", "**", "| a "]) {
    const began = performance.now();
    read(piece.repeat(Math.floor(mostLetters / piece.length)));
    read(piece.repeat(130)); // as many marks as are let through
    read(`${piece}\n`.repeat(Math.floor(mostLetters / (piece.length + 1))));
    expect(performance.now() - began, piece).toBeLessThan(2000);
  }
});
