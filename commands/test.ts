import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCheck } from "#commands/test/run-check.ts";
import { runPlaywright } from "#commands/test/run-playwright.ts";
import { runVitest } from "#commands/test/run-vitest.ts";
import { seconds, type StageResult } from "#commands/test/stage-result.ts";

/** A stage has a name to run it by (`npm test -- unit browser`), a heading, and gives back what passed and what failed. */
type Stage = { name: string; heading: string; run: () => Promise<StageResult> };

const root = join(import.meta.dirname, "..");
const tool = (path: string, ...parameters: string[]) => [
  process.execPath,
  join(root, "node_modules", path),
  ...parameters,
];

const node = (file: string, ...parameters: string[]) => [process.execPath, join(root, file), ...parameters];

function listStages(): Stage[] {
  const check = (name: string, heading: string, command: string[]) => ({
    name,
    heading,
    run: () => runCheck(heading, command),
  });
  const suite = (name: string, heading: string, manner: Parameters<typeof runVitest>[1] = {}) => ({
    name,
    heading,
    run: () => runVitest(name, manner),
  });
  return [
    check("types", "Type check", tool("typescript/bin/tsc", "--noEmit")),
    check("lint", "Lint", tool("oxlint/bin/oxlint", "--deny-warnings")),
    check("format", "Format", tool("prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".")),
    check("safety", "How well danger is heard", node("commands/safety-score.ts", "--gate")),
    check("needs", "How well needs are heard", node("commands/listen-score.ts", "--gate")),
    ...contentChecks().map(([name, heading, file]) => check(name, heading, node(file))),
    suite("unit", "Unit and property tests"),
    suite("integration", "Integration tests", { memory: true }),
    suite("faults", "Fault tests"),
    { name: "browser", heading: "Browser tests, with and without JavaScript", run: () => runPlaywright() },
  ];
}

/** `guide:check` and `region:check`, as package.json has them: `node commands/….ts`. */
function contentChecks(): [name: string, heading: string, file: string][] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named: [string, string][] = [
    ["guide:check", "The guide's content"],
    ["region:check", "The region's content"],
  ];
  return named.flatMap(([name, heading]) => {
    const file = /^node (\S+)$/.exec(scripts[name] ?? "")?.[1];
    return file === undefined ? [] : [[name, heading, file]];
  });
}

async function runAll(wanted: string[]): Promise<StageResult[]> {
  const stages = listStages();
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no stage named ${unknown.join(", ")}. The stages are: ${stages.map(({ name }) => name).join(", ")}.`,
    );
    process.exit(2);
  }
  const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const tests = ["unit", "integration", "faults", "browser"];
  const named = (wantedName: string) => runInTurn(chosen.filter(({ name }) => name === wantedName));
  const checks = runInTurn(chosen.filter(({ name }) => !tests.includes(name)));
  // Many tests wait for disks, lines and starts: the others go on meanwhile, and the checks where room is left, to the
  // end. The browsers take both cores: they begin when faults or integration is at its end and would leave one idle.
  const [faults, integration, unit] = [named("faults"), named("integration"), named("unit")];
  const browser = Promise.all([Promise.race([faults, integration]), unit]).then(() => named("browser"));
  return (await Promise.all([faults, integration, unit, browser, checks])).flat();
}

async function runInTurn(stages: readonly Stage[]): Promise<StageResult[]> {
  const results: StageResult[] = [];
  for (const { name, heading, run } of stages) {
    const began = Date.now();
    console.log(`\n== ${heading} (${name}) ==`);
    const result = await run();
    results.push(result);
    const took = seconds(Date.now() - began);
    console.log(`== ${heading}: ${result.passed} passed, ${result.failed.length} failed in ${took}`);
  }
  return results;
}

function report(results: StageResult[]): void {
  const failed = results.flatMap((result) => result.failed);
  const slowest = results
    .flatMap((result) => result.durations)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 10);
  if (slowest.length > 0) {
    console.log("\nThe slowest tests:");
    for (const { name, ms } of slowest) console.log(`  ${seconds(ms).padStart(8)}  ${name}`);
  }
  if (failed.length > 0) {
    console.log("\nWhat failed:");
    for (const name of failed) console.log(`  - ${name}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
}

report(await runAll(process.argv.slice(2)));
