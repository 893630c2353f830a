import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startSiteProcess } from "#test/support/site-process.ts";
import { faultsIn } from "./kept.ts";
import { openLoad } from "./load.ts";
import { tempData } from "./temp-data.ts";

const lives = [350, 90, 700, 210, 500];

test("killed in the middle of answers and submissions, again and again, the site loses nothing that it acknowledged", async () => {
  await using data = await tempData();
  const { dataDir } = data;
  const load = openLoad(12);
  for (const life of lives) {
    await using site = await startSiteProcess({ dataDir, env: manyAtOnce });
    const running = load.run(site.url);
    await sleep(life);
    await site.kill();
    await running;
    expect(await faultsIn(dataDir, load.acknowledged)).toEqual([]);
  }
  const kinds = Map.groupBy(load.acknowledged, ({ post }) => post.kind);
  expect([...kinds.keys()].sort()).toEqual(["answer", "begin", "send"]);
  expect(load.unexpected).toEqual([]);
});

const manyAtOnce = { LIMIT_STARTS_PER_ADDRESS_PER_HOUR: "100000", LIMIT_ANSWERS_PER_SESSION_PER_MINUTE: "100000" };
