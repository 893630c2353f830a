import { globSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { inMemory } from "#commands/test/in-memory.ts";
import { readReport } from "#commands/test/read-report.ts";
import { runCommand } from "#commands/test/run-command.ts";
import type { StageResult } from "#commands/test/stage-result.ts";

const root = join(import.meta.dirname, "../..");

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          duration: z
            .number()
            .nullish()
            .transform((ms) => ms ?? 0),
        }),
      ),
    }),
  ),
});

type Manner = { memory?: boolean };

/**
 * Runs one project of vitest.config.ts. A test that was skipped did not pass, and a run that ended badly has failed.
 * `memory`: its data folders are kept in memory. Not those of the fault tests: what a cut leaves on a disk is theirs.
 */
export async function runVitest(project: string, { memory = false }: Manner = {}): Promise<StageResult> {
  if (globSync(`test/${project}/**/*.test.ts`, { cwd: root }).length === 0)
    return { passed: 0, failed: [`${project}: there are no tests`], durations: [] };
  const { report, code } = await readReport((path) => {
    const command = [process.execPath, join(root, "node_modules/vitest/vitest.mjs"), "run", `--project=${project}`];
    const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
    const run = (env: Record<string, string>) => runCommand([...command, ...reports], { env });
    return memory ? inMemory(run) : run({});
  });
  return judgeVitest(project, report, code);
}

export function judgeVitest(project: string, report: unknown, code: number | null): StageResult {
  if (report === null) return { passed: 0, failed: [`${project}: the run ended without a report`], durations: [] };
  const files = vitestReport.parse(report).testResults;
  const tests = files.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, name: `${relative(root, file.name)}: ${test.fullName}` })),
  );
  const failed = tests
    .filter(({ status }) => status !== "passed")
    .map(({ name, status }) => (status === "failed" ? name : `${name} (${status})`));
  for (const file of files) {
    const saysNothing = file.assertionResults.every(({ status }) => status === "passed");
    if (saysNothing && (file.status !== "passed" || file.assertionResults.length === 0))
      failed.push(`${relative(root, file.name)}: the file could not be run`);
  }
  if (code !== 0 && failed.length === 0) failed.push(`${project}: the run ended with an error outside any test`);
  if (tests.length === 0 && failed.length === 0) failed.push(`${project}: no test was run`);
  const passed = tests.filter(({ status }) => status === "passed").length;
  return { passed, failed, durations: tests.map(({ name, duration }) => ({ name, ms: duration })) };
}
