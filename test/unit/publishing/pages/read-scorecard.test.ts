import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readScorecard } from "#app/publishing/pages/read-scorecard.ts";

function scorecardOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "scorecard-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "scorecard.md");
  writeFileSync(file, text);
  return file;
}

test("the scorecard that the site publishes is there and without fault", () => {
  const { page, problems } = readScorecard("docs/safety/scorecard.md");
  expect(problems).toEqual([]);
  expect(page?.html).toContain("not a medical device");
});

test("a scorecard that is missing stops the start, and the sentence says how to make it", () => {
  const { page, problems } = readScorecard("docs/safety/nowhere.md");
  expect(page).toBeNull();
  expect(problems).toMatchObject([
    { file: "docs/safety/nowhere.md", line: 1, severity: "fault", sentence: expect.stringContaining("safety:score") },
  ]);
});

test("its heading is the title, its other headings go one down, and its tables can be moved with the keyboard", () => {
  const { page } = readScorecard(scorecardOf("# How well\n\n## Kept back\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"));
  expect(page?.title).toBe("How well");
  expect(page?.html).toContain('<h3 id="kept-back">Kept back</h3>');
  expect(page?.html).toMatch(/<div class="table-scroll"[^>]* tabindex="0"><table>[\s\S]*<\/table><\/div>/);
});

test("a scorecard without a heading, or with HTML in it, is a fault on its line", () => {
  expect(readScorecard(scorecardOf("Figures\n")).problems).toMatchObject([{ line: 1 }]);
  const { page, problems } = readScorecard(scorecardOf("# Figures\n\nSome.\n\n<b>loud</b>\n"));
  expect(page).toBeNull();
  expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([5]));
});
