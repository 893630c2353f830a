import { expect, test } from "vitest";
import { accessibilityGrade } from "#app/domain/documents/accessibility-report.ts";
import { sayGrade } from "#app/domain/documents/say-grade.ts";

test("the quality of a text version is said in words, and nothing is said where it is not known", () => {
  expect(sayGrade(accessibilityGrade([], 3))?.word).toBe("good");
  expect(sayGrade(accessibilityGrade([{ kind: "tiny-text", pages: [1] }], 3))?.word).toBe("fair");
  expect(sayGrade(accessibilityGrade([{ kind: "scanned-page", pages: [1] }], 3))?.word).toBe("poor");
  expect(sayGrade(null)).toBeNull();
});
