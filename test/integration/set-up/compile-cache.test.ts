import { expect, test } from "vitest";
import { makeSmallProject } from "#test/integration/set-up/small-project.ts";

const asStarted = ["--import", "./commands/compile-cache.mjs", "once.ts"];

test("what Node makes of the code is kept for the next start", async () => {
  await using project = await makeSmallProject();
  await project.write("once.ts", 'console.log("started" as string);');
  expect(await project.start(process.execPath, asStarted).ended).toMatchObject({ code: 0, output: "started\n" });
  const kept = await project.list(".set-up/compiled");
  expect(kept.length).toBeGreaterThan(1);
  expect(await project.start(process.execPath, asStarted).ended).toMatchObject({ code: 0, output: "started\n" });
  expect(await project.list(".set-up/compiled")).toEqual(kept);
});

test("changed code is never started as it was before", async () => {
  await using project = await makeSmallProject();
  await project.write("once.ts", 'console.log("before" as string);');
  await project.start(process.execPath, asStarted).ended;
  await project.write("once.ts", 'console.log("after." as string);');
  expect(await project.start(process.execPath, asStarted).ended).toMatchObject({ code: 0, output: "after.\n" });
});

test("where nothing can be kept, the site starts all the same", async () => {
  await using project = await makeSmallProject();
  await project.write(".set-up", "a file where the folder should be");
  await project.write("once.ts", 'console.log("started" as string);');
  expect(await project.start(process.execPath, asStarted).ended).toMatchObject({ code: 0, output: "started\n" });
});
