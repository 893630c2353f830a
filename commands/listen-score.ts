import path from "node:path";
import { parseArgs } from "node:util";
import type { Lexicon } from "#app/domain/listening/lexicon.ts";
import { listen } from "#app/domain/listening/listen.ts";
import { readNeedLines } from "./listen-score/read-need-lines.ts";
import { sayScore } from "./listen-score/say-score.ts";
import { scoreNeeds, type NeedScore } from "./listen-score/score-needs.ts";
import { openLexicon } from "./open-lexicon.ts";
import { runCommand } from "./run-command.ts";

const halves = ["needs-shown", "needs-kept-back"] as const;
const wanted = 0.85; // of the kept-back lines have the need that matters most among the first three

/** `npm run -s listen:score [-- --half needs-shown] [--gate]`: how well listening finds what matters, in figures only. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { gate: { type: "boolean" }, half: { type: "string" } } });
  const chosen = halves.filter((half) => values.half === undefined || values.half === half);
  if (chosen.length === 0) return refuse([`There is no half "${values.half}". It can be: ${halves.join(", ")}.`]);
  if (values.gate && !chosen.includes("needs-kept-back"))
    return refuse(["The gate is about needs-kept-back: score it too."]);
  const opened = await openLexicon(new Date().toISOString().slice(0, 10));
  if (!opened) return false;
  const { lexicon, suggest } = opened;
  const needIds = needsOf(lexicon);
  console.log(`lexicon ${lexicon.version.slice(0, 12)}`);
  let isEnough = true;
  for (const half of chosen) {
    const file = path.join("content/listening/phrases", `${half}.jsonl`);
    const { lines, faults } = await readNeedLines(file, new Set(needIds));
    if (faults.length > 0) return refuse(faults);
    const score = scoreNeeds(lines, needIds, (text) => listen(text, lexicon, suggest).needs);
    console.log(sayScore(half, score).join("\n"));
    if (half === "needs-kept-back") isEnough = isEnough && reaches(score);
  }
  if (values.gate && !isEnough) console.log(`Fewer than ${100 * wanted} % of the kept-back lines: the gate is shut.`);
  return !values.gate || isEnough;
});

function reaches({ all: { firstThree } }: NeedScore): boolean {
  return firstThree.hits >= wanted * firstThree.of;
}

/** Every need of the region has phrases: a test holds it. */
function needsOf({ purposes }: Lexicon): string[] {
  return [...new Set(purposes.flatMap((purpose) => (purpose.kind === "need" ? [purpose.rule.need] : [])))];
}

function refuse(lines: readonly string[]): false {
  process.stderr.write(`${lines.join("\n")}\n`);
  return false;
}
