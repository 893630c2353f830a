import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#test/support/site-process.ts";
import { rounded, type Figure } from "./measure.ts";
import { serve, serveOn, type Served } from "./processes.ts";

const people = 1_000; // a session may have ten sockets
const watchMs = 10_000;

/** What a page costs that is only open: memory and processor time for each, and how long all take to come back after a restart. */
export async function benchSockets(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-sockets-"));
  const file = join(folder, "people.json");
  const place = { dataDir: join(folder, "data"), port: await freePort() };
  const start = () => serveOn(place, "bench/live-site-main.ts", String(people), file);
  try {
    await (await start())[Symbol.asyncDispose](); // adds the people, whose memory is not to be measured
    const figures: Figure[] = [];
    for (const count of [1_000, 10_000]) {
      const bare = await idle("bare", () => serve("bench/bare-say-main.ts", "group"), count, file);
      const ours = await idle("ours", start, count, file);
      figures.push(...figuresOf(count, ours, bare));
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Idle = { kilobytesEach: number; processorShare: number; thereMs: number; backMs: number | null };

async function idle(what: "bare" | "ours", start: () => Promise<Served>, count: number, file: string): Promise<Idle> {
  const site = await start();
  const before = site.memoryMiB();
  const load = openLoad(what, site.url, count, file);
  try {
    const thereMs = await load.next("there");
    await sleep(2_000);
    const processorBefore = site.processorMs();
    await sleep(watchMs);
    const processorShare = (site.processorMs() - processorBefore) / watchMs;
    const kilobytesEach = ((site.memoryMiB() - before) * 1_024) / count;
    await site[Symbol.asyncDispose]();
    if (what === "bare") return { kilobytesEach, processorShare, thereMs, backMs: null };
    const again = await start();
    const backMs = await load.next("back").finally(() => again[Symbol.asyncDispose]());
    return { kilobytesEach, processorShare, thereMs, backMs };
  } finally {
    await load.stop();
    await site[Symbol.asyncDispose]();
  }
}

function openLoad(what: string, url: string, count: number, file: string) {
  const child = spawn(process.execPath, ["bench/sockets-load-main.ts", what, url, String(count), file], {
    cwd: join(import.meta.dirname, ".."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async next(kind: "there" | "back"): Promise<number> {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`The load ended before all were ${kind}`);
        const said = JSON.parse(value) as { kind: string; afterMs: number };
        if (said.kind === kind) return said.afterMs;
      }
    },
    async stop(): Promise<void> {
      if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
    },
  };
}

function figuresOf(count: number, ours: Idle, bare: Idle): Figure[] {
  return [
    {
      name: `${count} open pages, memory for each`,
      value: rounded(ours.kilobytesEach),
      unit: "KiB",
      baseline: rounded(bare.kilobytesEach),
      ratio: rounded(ours.kilobytesEach / bare.kilobytesEach),
    },
    {
      name: `${count} open pages, processor time`,
      value: rounded(ours.processorShare * 100),
      unit: "% of one core",
      baseline: rounded(bare.processorShare * 100),
    },
    {
      name: `${count} pages connect, 50 at once`,
      value: rounded(ours.thereMs / 1_000),
      unit: "s",
      baseline: rounded(bare.thereMs / 1_000),
    },
    {
      name: `${count} pages, from losing the line to all caught up after a restart`,
      value: rounded((ours.backMs ?? NaN) / 1_000),
      unit: "s, the start of the site in it",
    },
  ];
}
