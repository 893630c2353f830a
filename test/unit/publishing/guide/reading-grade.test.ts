import { expect, test } from "vitest";
import { readingGrade } from "#app/publishing/guide/reading-grade.ts";

test("plain words have a low grade and heavy words a high one", () => {
  const plain =
    "We will ring you by Monday. You can say no at any time. Tell us what matters to you. We will not tell your family.";
  const heavy =
    "Subsequent communication regarding organisational responsibilities necessitates individual authorisation. ".repeat(
      4,
    );
  expect(readingGrade(plain)).toBeLessThan(4);
  expect(readingGrade(heavy)).toBeGreaterThan(12);
});

test("a few words are too few to tell", () => {
  expect(readingGrade("How are things right now?")).toBeNull();
});
