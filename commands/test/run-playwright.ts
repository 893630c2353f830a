import { globSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { inMemory } from "#commands/test/in-memory.ts";
import { readReport } from "#commands/test/read-report.ts";
import { runCommand } from "#commands/test/run-command.ts";
import type { StageResult } from "#commands/test/stage-result.ts";

const root = join(import.meta.dirname, "../..");

const suite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({ projectName: z.string(), status: z.string(), results: z.array(z.object({ duration: z.number() })) }),
      ),
    }),
  ),
  get suites() {
    return z.array(suite).default([]);
  },
});

const playwrightReport = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

export async function runPlaywright(): Promise<StageResult> {
  if (globSync("test/browser/**/*.test.ts", { cwd: root }).length === 0)
    return { passed: 0, failed: ["browser: there are no tests"], durations: [] };
  const command = [process.execPath, join(root, "node_modules/@playwright/test/cli.js"), "test"];
  const { report, code } = await readReport((path) =>
    inMemory((env) =>
      runCommand([...command, "--reporter=list,json"], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path } }),
    ),
  );
  return judgePlaywright(report, code);
}

/** Only what passed at the first try has passed: skipped and flaky tests have not. */
export function judgePlaywright(report: unknown, code: number | null): StageResult {
  if (report === null) return { passed: 0, failed: ["browser: the run ended without a report"], durations: [] };
  const { suites, errors } = playwrightReport.parse(report);
  const tests = suites.flatMap(testsIn);
  const failed = tests
    .filter(({ status }) => status !== "expected")
    .map(({ name, status }) => (status === "unexpected" ? name : `${name} (${status})`));
  failed.push(...errors.map(({ message }) => `browser: ${message?.split("\n")[0] ?? "an error outside any test"}`));
  if (code !== 0 && failed.length === 0) failed.push("browser: the run ended with an error outside any test");
  if (tests.length === 0 && failed.length === 0) failed.push("browser: no test was run");
  return { passed: tests.filter(({ status }) => status === "expected").length, failed, durations: tests };
}

function testsIn({ specs, suites }: z.infer<typeof suite>): { name: string; status: string; ms: number }[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, status, results }) => ({
      name: `test/browser/${file}: ${title} [${projectName}]`,
      status,
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
    })),
  );
  return [...own, ...suites.flatMap(testsIn)];
}
