import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import Client from "better-sqlite3";
import { expect, test } from "vitest";
import { freePort, startSiteProcess } from "#test/support/site-process.ts";
import { faultsIn } from "./kept.ts";
import { openLoad } from "./load.ts";
import { tempData } from "./temp-data.ts";

test("asked to stop under load, the site says it is not ready, finishes what it has begun and ends in order", async () => {
  await using data = await tempData();
  const load = openLoad(12);
  await using site = await startSiteProcess({ dataDir: data.dataDir });
  const running = load.run(site.url);
  await sleep(600);
  const asked = Date.now();
  const ending = site.stop();
  const [ended, readiness] = await Promise.all([ending, readyUntilGone(site.url), running]);
  expect(ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(readiness).toContain(503);
  expect(load.unexpected).toEqual([]);
  expect(load.acknowledged.length).toBeGreaterThan(20);
  expect(await faultsIn(data.dataDir, load.acknowledged)).toEqual([]);
});

test("a second site on the same data folder says that the folder is in use, and leaves the first alone", async () => {
  await using data = await tempData();
  await using site = await startSiteProcess({ dataDir: data.dataDir });
  const second = await startAndEnd(data.dataDir);
  expect(second.code).toBe(1);
  expect(second.said).toContain("is already in use. Stop the site first, or choose another folder with DATA_DIR.");
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
});

test("an older site on newer data says so and changes nothing", async () => {
  await using data = await tempData();
  await (await startSiteProcess({ dataDir: data.dataDir })).stop();
  const file = new Client(join(data.dataDir, "site.db"));
  file.exec("INSERT INTO migrations SELECT max(version) + 1, '9999_later', 'x', 'later' FROM migrations");
  const before = file.pragma("data_version", { simple: true });
  const older = await startAndEnd(data.dataDir);
  expect(older.code).toBe(1);
  expect(older.said).toContain("This data was last used by a newer version of the site");
  expect(older.said).not.toContain("    at ");
  expect(file.pragma("data_version", { simple: true })).toBe(before);
  file.close();
});

async function startAndEnd(dataDir: string) {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) };
  const ended = spawnSync(process.execPath, ["server.ts"], { env, encoding: "utf8", timeout: 30_000 });
  return { code: ended.status, said: ended.stdout + ended.stderr };
}

/** Asks as a load balancer would, on a new connection each time, until nobody answers. */
async function readyUntilGone(url: string): Promise<number[]> {
  const seen: number[] = [];
  for (;;) {
    try {
      seen.push((await fetch(`${url}/readyz`, { headers: { connection: "close" } })).status);
    } catch {
      return seen;
    }
    await sleep(20);
  }
}
