import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { listen } from "#app/domain/listening/listen.ts";
import { openLexicon } from "./open-lexicon.ts";
import { runCommand } from "./run-command.ts";
import { shutGates } from "./safety-score/gates.ts";
import { readRiskLines } from "./safety-score/read-risk-lines.ts";
import { sayScorecard } from "./safety-score/say-scorecard.ts";
import { scoreRisk, type RiskScore } from "./safety-score/score-risk.ts";

const halves = { "risk-kept-back": "Kept back", "risk-shown": "Shown" } as const;
type Half = keyof typeof halves;

/**
 * `npm run -s safety:score [-- --gate] [--half risk-shown]`: how often danger is heard in the phrase bank, in figures
 * only. Writes docs/safety/scorecard.md when both halves are scored. With --gate the exit code is 1 below the aims.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { gate: { type: "boolean" }, half: { type: "string" } } });
  const chosen = (Object.keys(halves) as Half[]).filter((half) => values.half === undefined || values.half === half);
  if (chosen.length === 0)
    return refuse([`There is no half "${values.half}". It can be: ${Object.keys(halves).join(", ")}.`]);
  if (values.gate && !chosen.includes("risk-kept-back"))
    return refuse(["The gate is about risk-kept-back: score it too."]);
  const scores = await scoreHalves(chosen);
  if (scores === null) return false;
  const card = sayScorecard(scores.map(({ half, score }) => ({ name: halves[half], score })));
  console.log(card);
  if (values.half === undefined) {
    await mkdir("docs/safety", { recursive: true });
    await writeFile("docs/safety/scorecard.md", card);
  }
  const kept = scores.find(({ half }) => half === "risk-kept-back");
  const shut = values.gate && kept ? shutGates(kept.score) : [];
  return shut.length === 0 || refuse(["The gate is shut.", ...shut]);
});

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
