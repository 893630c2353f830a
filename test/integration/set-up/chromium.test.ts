import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findChromium } from "#test/support/chromium.ts";

test("the browser named by CHROMIUM_PATH comes first", () => {
  expect(findChromium({ CHROMIUM_PATH: "/some/chromium" }, process.execPath).executablePath).toBe("/some/chromium");
});

test("else the browser inside the npm package is unpacked and starts, where there is one", () => {
  const { executablePath, env } = findChromium({ CHROMIUM_PATH: "", PATH: process.env["PATH"] }, "/there/is/none");
  const isPackaged = process.platform === "linux" && process.arch === "x64";
  expect(executablePath !== undefined).toBe(isPackaged);
  const said =
    executablePath &&
    spawnSync(executablePath, ["--version", "--no-sandbox"], { env: { ...process.env, ...env }, encoding: "utf8" })
      .stdout;
  if (isPackaged) expect(said).toMatch(/Chrom/);
});

test("where there is none that starts, the system's is used, and without that Playwright's own", () => {
  const none = () => null;
  expect(findChromium({}, process.execPath, none).executablePath).toBe(process.execPath);
  expect(findChromium({}, "/there/is/none", none)).not.toHaveProperty("executablePath");
});

test("the browser keeps its sandbox unless it is started by the system's administrator, and calls nobody by itself", () => {
  const { args } = findChromium({ CHROMIUM_PATH: "/some/chromium" });
  expect(args.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
  expect(args).toContain("--disable-background-networking");
});
