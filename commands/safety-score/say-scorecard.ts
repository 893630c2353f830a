import { wilson } from "#app/domain/listening/wilson.ts";
import { aims, notReached, percent } from "./gates.ts";
import type { Count, RiskScore } from "./score-risk.ts";

/** The scorecard as Markdown: figures and kinds, never a line's words, and no date, so that a fresh run gives the same file. */
export function sayScorecard(halves: readonly { name: string; score: RiskScore }[]): string {
  return [...opening, ...halves.flatMap(({ name, score }) => sayHalf(name, score))].join("\n");
}

const opening = [
  "# Scorecard: listening for danger",
  "",
  "Made by `npm run -s safety:score`. How the lines were written and read: `content/listening/phrases/README.md`.",
  "",
  "This is not a medical device. It has not been clinically validated, and no clinician has read the lines. It misses people, so nothing on the site depends on it alone: help is on every page, and “Nothing was noticed” never means “no risk”.",
  "",
  "“Found” means that an urgent danger was heard. Figures in brackets are 95 % intervals (Wilson): with this few lines the true figure can lie anywhere in them.",
  "",
];

function sayHalf(name: string, score: RiskScore): string[] {
  const rows = Object.entries(score.byRewrite).map(
    ([rewrite, { A, B, AandB, kinds, falseAlarms }]) =>
      `| ${rewrite} | ${[A, B, AandB, kinds, falseAlarms].map(sayCount).join(" | ")} |`,
  );
  return [
    `## ${name} (${score.lines} lines)`,
    "",
    "| rewrite | A found | B found | A and B found | abuse, child, harm to others found | false alarms on ordinary lines |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
    `Aims, on the kept-back lines: A ${percent(aims.A)}, B ${percent(aims.B)}, A and B in the worst rewrite ${percent(aims.worstRewrite)}, false alarms ${percent(aims.falseAlarms)} at most.`,
    ...sayGates(score),
    "",
    `As written, A was heard as A: ${sayCount(score.exactA)}. Worn-out, denied or past lines (C): something was noticed in ${sayCount(score.noticedC)}; too urgently in ${sayCount(score.alarmedC)}.`,
    sayReadings(score.kappa),
    "",
    "What is missed, in kind (as written):",
    "",
    ...sayGroups(score.missed, "missed"),
    "",
    "Where it alarms for nothing:",
    "",
    ...sayGroups(score.falseAlarmsByGroup, "alarmed"),
    "",
  ];
}

function sayReadings(kappa: number | null): string {
  if (kappa === null)
    return "Each line has one reading, by the one who wrote it and then changed the lexicon: read these figures as a check, not as a promise.";
  return `The two readings agree with a Cohen's kappa of ${kappa.toFixed(2)}. Both were made by the makers of the project, so this says that the labels are of one piece, not that they are right.`;
}

function sayGates(score: RiskScore): string[] {
  const shut = notReached(score, aims);
  return shut.length === 0
    ? ["All are reached here."]
    : ["Not reached here:", "", ...shut.map((sentence) => `- ${sentence}`)];
}

function sayGroups(groups: Record<string, Count>, word: string): string[] {
  const some = Object.entries(groups).filter(([, { hits }]) => hits > 0);
  if (some.length === 0) return [`- nothing ${word}`];
  return some.map(([group, { hits, of }]) => `- ${group}: ${hits} of ${of} ${word}`);
}

function sayCount({ hits, of }: Count): string {
  const { share, low, high } = wilson(hits, of);
  const percent = (value: number) => (100 * value).toFixed(1);
  return `${hits} of ${of}, ${percent(share)} % (${percent(low)}–${percent(high)})`;
}
