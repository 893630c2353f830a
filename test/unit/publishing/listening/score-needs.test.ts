import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readNeedLines } from "#commands/listen-score/read-need-lines.ts";
import { sayScore } from "#commands/listen-score/say-score.ts";
import { scoreNeeds } from "#commands/listen-score/score-needs.ts";
import { contentCopy } from "../region/content-copy.ts";

const ids = ["money", "home", "work", "mood"];
const heard: Record<string, [id: string, score: number][]> = {
  "rent is due": [
    ["money", 3],
    ["home", 2],
  ],
  "lost my job": [
    ["mood", 4],
    ["money", 3],
    ["home", 2],
    ["work", 2],
  ],
  "no work": [["work", 1]],
  hello: [["mood", 1]],
  thanks: [["mood", 2]],
};
const hear = (text: string) => (heard[text] ?? []).map(([id, score]) => ({ id, score }));
const line = (text: string, ...needs: string[]) => ({ id: text, text, needs });
const score = scoreNeeds(
  [
    line("rent is due", "money", "home"),
    line("lost my job", "work"),
    line("no work", "work"),
    line("hello"),
    line("thanks"),
  ],
  ids,
  hear,
);

test("a need counts as found by its place: first, or among the first three, and a fourth place is a miss", () => {
  expect(score.rows).toEqual([
    { need: "money", first: { hits: 1, of: 1 }, firstThree: { hits: 1, of: 1 } },
    { need: "work", first: { hits: 1, of: 2 }, firstThree: { hits: 1, of: 2 } },
  ]);
  expect(score.all).toEqual({ need: "all", first: { hits: 2, of: 3 }, firstThree: { hits: 2, of: 3 } });
});

test("a choice ticked for someone who wants nothing is a false offer; a weak hint is not, as it ticks nothing", () => {
  expect(score.falseOffers).toEqual({ hits: 1, of: 2 });
});

test("ticked choices that no reader named are counted", () => {
  expect(score.notNamed).toEqual({ hits: 3, of: 6 });
});

test("the score is said in figures with intervals and never in people's words", () => {
  const said = sayScore("needs-shown", score).join("\n");
  expect(said).toContain("needs-shown: 3 lines with a need, 2 without");
  expect(said).toMatch(/all +3 +66\.7 % \(20\.8-93\.9\)/);
  expect(said).not.toMatch(/rent is due|lost my job|no work|hello|thanks/);
});

test("a line of the bank with a fault is told with file and line, and its words are not repeated", async () => {
  await using copy = await contentCopy("content/listening/phrases");
  const file = path.join(copy.folder, "made-up.jsonl");
  await writeFile(
    file,
    '{"id":"n1","text":"skint","needs":["money"]}\n{"id":"n2","text":"skint","needs":["cash"]}\nskint\n',
  );
  const { lines, faults } = await readNeedLines(file, new Set(ids));
  expect(lines.map(({ id }) => id)).toEqual(["n1", "n2"]);
  expect(faults).toEqual([
    `${file}:2: There is no need "cash". It can be: money, home, work, mood.`,
    `${file}:3: this is not a line of needs, like {"id":"n0001","text":"…","needs":["company"]}.`,
  ]);
});
