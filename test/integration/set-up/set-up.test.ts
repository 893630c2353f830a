import { expect, test } from "vitest";
import { makeSmallProject } from "#test/integration/set-up/small-project.ts";

test("the first time it installs and builds and says so, the second time it has nothing to do", async () => {
  await using project = await makeSmallProject();
  const first = await project.setUp().ended;
  expect(first.output).toMatch(
    /1 of 3 {2}Installing packages … (\. )*done in \d+ s\n2 of 3 .*\n3 of 3 {2}Building the pages … (\. )*done in \d+ s\n$/,
  );
  expect(first.code).toBe(0);
  expect(await project.read("build/server/index.js")).toBe("one");

  const second = await project.setUp().ended;
  expect(second).toMatchObject({ code: 0, output: "" });
  expect(second.ms).toBeLessThan(1000);
  expect(await project.builds()).toEqual(["production"]);
});

test("it installs what the build needs even where NODE_ENV says production", async () => {
  await using project = await makeSmallProject();
  expect(await project.setUp({ NODE_ENV: "production" }).ended).toMatchObject({ code: 0 });
  expect(await project.read("build/server/index.js")).toBe("one");
});

test("a changed source is built again, and nothing is installed again", async () => {
  await using project = await makeSmallProject();
  await project.setUp().ended;
  await project.write("app/page.ts", "two");
  const again = await project.setUp().ended;
  expect(again.output).toContain("Installing packages … already done");
  expect(await project.read("build/server/index.js")).toBe("two");
  expect(await project.builds()).toHaveLength(2);
});

test("of two started at once, one waits for the other and then has nothing left to do", async () => {
  await using project = await makeSmallProject();
  const both = await Promise.all([
    project.setUp({ BUILD_MS: "1500" }).ended,
    project.setUp({ BUILD_MS: "1500" }).ended,
  ]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ output }) => output).join("")).toContain("Waiting for it to end");
  expect(await project.builds()).toHaveLength(1);
});

test("killed in the middle of the build, it builds again the next time, once what it had started has ended", async () => {
  await using project = await makeSmallProject();
  const killed = project.setUp({ BUILD_MS: "2000" });
  await killed.says("Building the pages");
  while (!(await project.builds().catch(() => [])).length) await new Promise((resolve) => setTimeout(resolve, 20));
  killed.child.kill("SIGKILL");
  await project.write("app/page.ts", "two");

  const next = await project.setUp().ended;
  expect(next.code).toBe(0);
  expect(next.output).toContain("Waiting for it to end");
  expect(await project.read("build/server/index.js")).toBe("two");
  expect(await project.builds()).toHaveLength(2);
});

test("a fault in a source stops it with the builder's own words and a sentence, and the next time it tries again", async () => {
  await using project = await makeSmallProject();
  await project.write("app/page.ts", "a fault");
  const failed = await project.setUp().ended;
  expect(failed.code).toBe(1);
  expect(failed.output).toContain("app/page.ts: a fault");
  expect(failed.output).toContain("The pages could not be built");
  expect(failed.output).not.toContain("    at ");

  await project.write("app/page.ts", "mended");
  expect(await project.setUp().ended).toMatchObject({ code: 0 });
  expect(await project.read("build/server/index.js")).toBe("mended");
});

test("packages that cannot be installed stop it with a sentence that says what to do", async () => {
  await using project = await makeSmallProject();
  const manifest = JSON.parse(await project.read("package.json")) as { devDependencies: Record<string, string> };
  manifest.devDependencies["not-in-the-lockfile"] = "file:./packages/none";
  await project.write("package.json", JSON.stringify(manifest));
  const failed = await project.setUp().ended;
  expect(failed.code).toBe(1);
  expect(failed.output).toContain(
    "Check that this computer can reach the npm registry, then run the same command again.",
  );
  await expect(project.builds()).rejects.toThrow("ENOENT");
});

test("the lock of a set-up that is long gone is taken over", async () => {
  await using project = await makeSmallProject();
  const gone = project.start(process.execPath, ["--version"]);
  await gone.ended;
  await project.write(".set-up/lock/owner", String(gone.child.pid));
  expect(await project.setUp().ended).toMatchObject({ code: 0 });
});

test("asking npm start to stop reaches the server, which stops gently before npm ends", async () => {
  await using project = await makeSmallProject();
  const site = project.start("npm", ["start"]);
  await site.says("Ready: v");
  site.child.kill("SIGTERM");
  expect((await site.ended).output).toContain("stopped gently");
});
