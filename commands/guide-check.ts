import { parseArgs } from "node:util";
import { readGuide } from "#app/publishing/guide/read-guide.ts";
import type { PublishedGuideFlow } from "#app/publishing/guide/publish-flow.ts";
import { hasFaults, sayProblem } from "#app/publishing/region/problem.ts";
import { guideSurroundings } from "./guide-surroundings.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder = "content/guide"] = positionals;
  const surroundings = await guideSurroundings(new Date());
  if (!surroundings) return false;
  const { flows, problems } = await readGuide(folder, surroundings.known);
  for (const problem of problems) {
    console.log(problem.severity === "warning" ? `${sayProblem(problem)} (a warning)` : sayProblem(problem));
  }
  for (const flow of flows) console.log(summaryOf(flow));
  const faults = problems.filter(({ severity }) => severity === "fault").length;
  if (faults > 0) console.log(`${faults} ${faults === 1 ? "fault" : "faults"} to put right.`);
  return !hasFaults(problems);
});

function summaryOf({ flow, version, summary }: PublishedGuideFlow): string {
  const { steps, ordinary, longest, grade, stories } = summary;
  return [
    `${flow.id}: no faults.`,
    `  ${steps} steps; ${ordinary} questions on the ordinary way, ${longest} on the longest; ${stories} stories pass.`,
    `  Reading grade ${grade ?? "unknown"} (6 or less is wished for). Version ${version.slice(0, 12)}.`,
  ].join("\n");
}
