import { expect, test } from "vitest";
import { makeSmallProject } from "#test/integration/set-up/small-project.ts";

const asStarted = ["--import", "./commands/find-once.mjs", "once.ts"];

test("each file that names a package has the one that is meant for it", async () => {
  await using project = await makeSmallProject();
  const manifest = (name: string) => JSON.stringify({ name, version: "1.0.0", type: "module", exports: "./main.js" });
  await project.write("node_modules/inner/package.json", manifest("inner"));
  await project.write("node_modules/inner/main.js", 'export const inner = "the project\'s";');
  await project.write("node_modules/outer/package.json", manifest("outer"));
  await project.write("node_modules/outer/main.js", 'export { inner as outer } from "inner";');
  await project.write("node_modules/outer/node_modules/inner/package.json", manifest("inner"));
  await project.write("node_modules/outer/node_modules/inner/main.js", 'export const inner = "a package\'s own";');
  await project.write("twice.ts", 'export { inner as again } from "inner";');
  await project.write(
    "once.ts",
    `import { inner } from "inner"; import { outer } from "outer"; import { again } from "./twice.ts";
    const missing = await import("nothing-of-this-name").catch((error: { code: string }) => error.code);
    console.log([inner, outer, again, missing].join(", "));`,
  );
  const said = "the project's, a package's own, the project's, ERR_MODULE_NOT_FOUND\n";
  expect(await project.start(process.execPath, asStarted).ended).toMatchObject({ code: 0, output: said });
});
