import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findChromium } from "#test/support/chromium.ts";

test("the browser named by CHROMIUM_PATH comes first, then the system's", () => {
  expect(findChromium({ CHROMIUM_PATH: "/some/chromium" }, process.execPath).executablePath).toBe("/some/chromium");
  expect(findChromium({ CHROMIUM_PATH: "" }, process.execPath).executablePath).toBe(process.execPath);
});

test("with neither, the browser inside the npm package is unpacked and starts; elsewhere Playwright's own is used", () => {
  const { executablePath, env } = findChromium({ PATH: process.env["PATH"] }, "/there/is/none");
  const isPackaged = process.platform === "linux" && process.arch === "x64";
  expect(executablePath !== undefined).toBe(isPackaged);
  const said =
    executablePath &&
    spawnSync(executablePath, ["--version", "--no-sandbox"], { env: { ...process.env, ...env }, encoding: "utf8" })
      .stdout;
  if (isPackaged) expect(said).toMatch(/Chrom/);
});

test("the browser keeps its sandbox unless it is started by the system's administrator, and calls nobody by itself", () => {
  const { args } = findChromium({ CHROMIUM_PATH: "/some/chromium" });
  expect(args.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
  expect(args).toContain("--disable-background-networking");
});
