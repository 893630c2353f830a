import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { listen } from "#app/domain/listening/listen.ts";
import { openLexicon } from "./open-lexicon.ts";
import { runCommand } from "./run-command.ts";
import { floors, notReached } from "./safety-score/gates.ts";
import { readRiskLines } from "./safety-score/read-risk-lines.ts";
import { sayScorecard } from "./safety-score/say-scorecard.ts";
import { scoreRisk, type RiskScore } from "./safety-score/score-risk.ts";

const halves = {
  "risk-kept-back": "Kept back",
  "risk-shown": "Shown",
  "risk-later-set-aside": "Written later and set aside",
  "risk-later-shown": "Written later and shown",
} as const;
type Half = keyof typeof halves;
const cardFile = "docs/safety/scorecard.md";

/**
 * `npm run -s safety:score [-- --gate] [--half risk-shown]`: how often danger is heard in the phrase bank, in figures
 * only. Writes docs/safety/scorecard.md when all are scored. With --gate nothing is written: the exit code is 1
 * when the kept-back half falls below its floors, or when the scorecard that stands there says something else.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { gate: { type: "boolean" }, half: { type: "string" } } });
  const chosen = (Object.keys(halves) as Half[]).filter((half) => values.half === undefined || values.half === half);
  if (chosen.length === 0)
    return refuse([`There is no half "${values.half}". It can be: ${Object.keys(halves).join(", ")}.`]);
  if (values.gate && values.half !== undefined) return refuse(["The gate is about both halves: leave --half out."]);
  const scores = await scoreHalves(chosen);
  if (scores === null) return false;
  const card = sayScorecard(scores.map(({ half, score }) => ({ name: halves[half], score })));
  console.log(card);
  if (values.gate) return gate(card, scores.find(({ half }) => half === "risk-kept-back")?.score);
  if (values.half === undefined) {
    await mkdir(path.dirname(cardFile), { recursive: true });
    await writeFile(cardFile, card);
  }
  return true;
});

async function gate(card: string, kept: RiskScore | undefined): Promise<boolean> {
  const fallen = kept === undefined ? ["The kept-back half was not scored."] : notReached(kept, floors);
  const stands = await readCard();
  const old =
    stands === card ? [] : [`${cardFile} says something else: run "npm run -s safety:score" and keep the file.`];
  const title = fallen.length > 0 ? ["Danger is heard less well than before:"] : [];
  return fallen.length + old.length === 0 || refuse([...title, ...fallen, ...old]);
}

async function scoreHalves(chosen: readonly Half[]): Promise<{ half: Half; score: RiskScore }[] | null> {
  const opened = await openLexicon(new Date().toISOString().slice(0, 10));
  if (!opened) return null;
  const scores = [];
  for (const half of chosen) {
    const { lines, faults } = await readRiskLines(path.join("content/listening/phrases", `${half}.jsonl`));
    if (faults.length > 0) return refuse(faults) || null;
    scores.push({ half, score: scoreRisk(lines, (text) => listen(text, opened.lexicon)) });
  }
  return scores;
}

function refuse(lines: readonly string[]): false {
  process.stderr.write(`${lines.join("\n")}\n`);
  return false;
}

async function readCard(): Promise<string> {
  try {
    return await readFile(cardFile, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
