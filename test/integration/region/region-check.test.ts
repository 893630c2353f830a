import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { contentCopy } from "#test/unit/publishing/region/content-copy.ts";

test("the check of the region that ships counts what is there and ends well", async () => {
  const { code, output } = await check([]);
  expect(output).toContain("304 practices (4 in no PCN), 58 PCNs, 12 councils");
  expect(output).toContain("numbers that nobody has confirmed or given: 42 of 42");
  expect(code).toBe(0);
});

test("the check of a folder with a fault says file, line and reason, and ends badly", async () => {
  await using copy = await contentCopy("content");
  const line = await copy.edit("region/practices.csv", (text) => text.replace("TS18 2AW", "TS18"));
  const { code, output } = await check([`${copy.folder}/region`]);
  expect(output).toBe(
    `${copy.folder}/region/practices.csv:${line}: postcode: "TS18" is not a whole postcode in capitals with one space, like NE1 4LP.\n`,
  );
  expect(code).toBe(1);
});

test("the check reads the safety wording that lies beside the folder", async () => {
  await using copy = await contentCopy("content");
  await copy.edit("safety/under-18.md", (text) => text.replace("councilLine: child", "councilLine: adult"));
  const { code, output } = await check([`${copy.folder}/region`]);
  expect(output).toContain("safety/under-18.md:8: councilLine: the line for adults is never shown to a child.");
  expect(code).toBe(1);
});

function check(args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["commands/region-check.ts", ...args], (error, output) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output });
    });
  });
}
