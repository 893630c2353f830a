import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inMemory } from "#commands/test/in-memory.ts";
import { openFolder } from "#test/support/documents/in-folder.ts";

const leaveAFile = (env: Record<string, string>) => {
  const { TMPDIR = "" } = env;
  writeFileSync(join(TMPDIR, "left"), "something");
  return TMPDIR;
};

test("tests that are run in memory have a folder of their own there, which goes with them, however they end", async () => {
  using place = openFolder();
  const { folder } = place;
  const given = await inMemory(async (env) => leaveAFile(env), { folder, leastFree: 0 });
  expect(dirname(given)).toBe(folder);
  expect(existsSync(given)).toBe(false);
  let failed = "";
  const failing = inMemory(
    async (env) => {
      failed = leaveAFile(env);
      throw new Error("A test failed");
    },
    { folder, leastFree: 0 },
  );
  await expect(failing).rejects.toThrow("A test failed");
  expect(failed).not.toBe("");
  expect(existsSync(failed)).toBe(false);
});

test("where there is no memory to write to, or little of it, tests keep their files where the computer keeps others", async () => {
  using place = openFolder();
  const { folder } = place;
  const envs = [
    await inMemory(async (env) => env, { folder: join(folder, "nowhere"), leastFree: 0 }),
    await inMemory(async (env) => env, { folder, leastFree: Number.MAX_SAFE_INTEGER }),
  ];
  expect(envs).toEqual([{}, {}]);
});
