import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReplies } from "#app/publishing/desk/read-replies.ts";

test("the replies that come with the site are whole, and say who we are only where there are neutral words too", async () => {
  const { replies, problems } = await readReplies("content/desk");
  expect(problems).toEqual([]);
  expect(replies?.length).toBeGreaterThanOrEqual(10);
});

test("a fault in the replies is told with its line and what to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "replies-"));
  try {
    writeFileSync(
      join(folder, "replies.yaml"),
      ["- { id: one, title: One, words: Hello }", "- { id: one, title: Two, words: 'From {team}' }"].join("\n"),
    );
    const { replies, problems } = await readReplies(folder);
    expect(replies).toBe(null);
    expect(problems.map(({ line, sentence }) => [line, sentence.slice(0, 26)])).toEqual([
      [2, '"one" stands here twice.'],
      [2, "one: These words name the "],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
