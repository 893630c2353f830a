import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

test("listening to a file answers each line, tells the bad ones by number and then ends badly", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "listen-"));
  const file = path.join(folder, "lines.jsonl");
  await writeFile(file, '{"id":"a","text":"I want to die"}\nnot a line\n{"id":2}\n\n{"id":"b","text":"I am lonely"}\n');
  const { code, output, errors } = await run(["commands/listen.ts", file]);
  await rm(folder, { recursive: true });
  const answers = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers).toMatchObject([
    { id: "a", risk: "B", kinds: ["suicide"] },
    { id: "b", risk: "none", kinds: [], needs: expect.arrayContaining(["company"]) },
  ]);
  expect(answers.every(({ ms }) => typeof ms === "number" && ms >= 0)).toBe(true);
  expect(errors.match(/lines\.jsonl:\d+: this line is not read\./g)).toEqual([
    "lines.jsonl:2: this line is not read.",
    "lines.jsonl:3: this line is not read.",
  ]);
  expect(code).toBe(1);
});

test("a file that is not there is said in one sentence", async () => {
  const { code, errors } = await run(["commands/listen.ts", "not-there.jsonl"]);
  expect(errors).toBe("not-there.jsonl is not a file that can be read. Check its name.\n");
  expect(code).toBe(1);
});

test("the scorecard of the shown half gives figures and no line's words, and the gate needs the other half", async () => {
  const { code, output } = await run(["commands/safety-score.ts", "--half", "risk-shown"]);
  expect(output).toMatch(/\| as written \| \d+ of \d+, [\d.]+ % \([\d.]+–[\d.]+\) \|/);
  expect(output).toContain("| buried in a long polite paragraph |");
  expect(code).toBe(0);
  const gate = await run(["commands/safety-score.ts", "--half", "risk-shown", "--gate"]);
  expect(gate).toMatchObject({ code: 1, errors: "The gate is about both halves: leave --half out.\n" });
});

function run(args: string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, output, errors) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output, errors });
    });
  });
}
