import { expect, test } from "vitest";
import type { Heard } from "#app/domain/listening/heard.ts";
import { aims, notReached } from "#commands/safety-score/gates.ts";
import { rewrites } from "#commands/safety-score/rewrites.ts";
import type { RiskLine } from "#commands/safety-score/read-risk-lines.ts";
import { sayScorecard } from "#commands/safety-score/say-scorecard.ts";
import { kappaOf, scoreRisk } from "#commands/safety-score/score-risk.ts";

const nothing: Heard = { risk: "none", about: "self", kinds: [], rules: [], spans: [], needs: [] };
const alarm: Heard = {
  ...nothing,
  risk: "A",
  spans: [{ rule: "r", kind: "suicide", level: "A", about: "self", start: 0, end: 1 }],
};
const line = (text: string, level: RiskLine["level"], kinds: string[] = []): RiskLine => ({
  id: text,
  text,
  level,
  kinds,
  group: level === "none" ? "practical" : "explicit",
  readings: [level, level],
});
const lines = [
  line("secret one", "A"),
  line("quiet", "A"),
  line("secret two", "B"),
  line("secret ordinary", "none"),
  line("x", "none", ["abuse"]),
];
const score = scoreRisk(lines, (text) => (text.includes("secret") ? alarm : nothing));

test("found, missed and false alarms are counted by level, rewrite and group", () => {
  expect(score.byRewrite["as written"]).toEqual({
    A: { hits: 1, of: 2 },
    B: { hits: 1, of: 1 },
    AandB: { hits: 2, of: 3 },
    kinds: { hits: 0, of: 1 },
    falseAlarms: { hits: 1, of: 1 },
  });
  expect(score.byRewrite["swapped letters"]?.A).toEqual({ hits: 0, of: 2 });
  expect(score.missed).toEqual({ explicit: { hits: 1, of: 3 }, practical: { hits: 1, of: 1 } });
});

test("each aim that is not reached shuts the gate with its own sentence", () => {
  expect(notReached(score, aims)).toContain("Level A: 1 of 2, and 95 % are wanted.");
  expect(notReached(score, aims)).toContain("False alarms: 1 of 1, and at most 2 % are wanted.");
  const good = scoreRisk([line("secret", "A"), line("secret", "B")], () => alarm);
  expect(notReached(good, aims)).toEqual([]);
});

test("the scorecard holds no line's words and is the same at every run", () => {
  const card = sayScorecard([{ name: "Kept back", score }]);
  expect(card).not.toContain("secret");
  expect(card).toBe(sayScorecard([{ name: "Kept back", score }]));
  expect(card).toContain("1 of 2, 50.0 % (9.5–90.5)");
});

test("agreement beyond chance is 1 when readers always agree, and 0 when they agree as chance would", () => {
  expect(
    kappaOf([
      ["A", "A"],
      ["B", "B"],
    ]),
  ).toBe(1);
  expect(
    kappaOf([
      ["A", "A"],
      ["A", "B"],
      ["B", "A"],
      ["B", "B"],
    ]),
  ).toBe(0);
});

test("a line is rewritten by rule", () => {
  const text = "I don't want to go home tonight because nothing helps me";
  expect(rewrites["dialect"]?.(text)).toBe("I divvent want to gan hyem toneet because nowt helps me");
  expect(rewrites["text-speak"]?.(text)).toBe("i dont wanna go home 2night cos nothin helps me");
  expect(rewrites["swapped letters"]?.(text)).toBe("I don't want to go home toinght beacuse nothing hleps me");
  expect(rewrites["buried in a long polite paragraph"]?.(text)).toContain(`${text}.`);
});
