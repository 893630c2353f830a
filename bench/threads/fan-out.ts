import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { openLine } from "../load.ts";
import { medianOf, quantileOf, rounded, type Figure } from "../measure.ts";
import { serve, type Served } from "../processes.ts";
import type { FollowersSaid } from "./followers-main.ts";
import type { ThreadsPlace } from "./place.ts";

const followers = 2_000;
const processes = 2; // one that takes 2,000 packets alone is slower than what sends them
const rounds = 10;
const restMs = 500;
const thread = 3;
export const authors = rounds; // who writes is not told of it, so they are none of the followers

type Told = { all: Round[]; processorMs: number };
type Round = { p50: number; p95: number; last: number };

/**
 * A post in a space that 2,000 pages have open: from sending the form to the moment at which each page is told, beside bare
 * socket.io that sends the same to as many.
 */
export async function benchFanOut(place: ThreadsPlace): Promise<Figure[]> {
  const file = join(place.folder, "followers.json");
  await writeFile(file, JSON.stringify(place.said.cookies));
  await using bare = await serve("bench/threads/bare-fan-out-main.ts");
  const theirs = await tellAll("bare", bare, file, place.said.authors);
  const ours = await tellAll("ours", place.site, file, place.said.authors);
  const of = (key: keyof Round) => {
    const median = ({ all }: Told) => medianOf(all.map((one) => one[key]));
    const [value, baseline] = [median(ours), median(theirs)];
    return { value: rounded(value), baseline: rounded(baseline), ratio: rounded(baseline / value) };
  };
  const worst = ({ all }: Told) => rounded(Math.max(...all.map(({ last }) => last)));
  const eachMs = ({ processorMs }: Told) => rounded(processorMs / rounds);
  const name = `a post in a space that ${followers} pages have open, until`;
  return [
    { name: `${name} 95 of 100 are told`, ...of("p95"), unit: "ms", p50: of("p50").value },
    { name: `${name} the last is told`, ...of("last"), unit: "ms" },
    { name: `the slowest of ${rounds} such posts`, value: worst(ours), baseline: worst(theirs), unit: "ms" },
    { name: "processor time of the server for each", value: eachMs(ours), baseline: eachMs(theirs), unit: "ms" },
  ];
}

async function tellAll(what: "bare" | "ours", site: Served, file: string, cookies: readonly string[]): Promise<Told> {
  const pages = Array.from({ length: processes }, () => openFollowers(what, site.url, file));
  const all: Round[] = [];
  try {
    await Promise.all(pages.map((some) => some.there()));
    const before = site.processorMs();
    for (let round = 0; round < rounds; round++) {
      await sleep(restMs);
      const from = performance.timeOrigin + performance.now();
      const post = await write(site.url, cookies[round] ?? "");
      const at = (await Promise.all(pages.map((some) => some.told(post)))).flat();
      const [p50, p95] = [0.5, 0.95].map((share) => quantileOf(at, share) - from);
      all.push({ p50: p50 ?? 0, p95: p95 ?? 0, last: Math.max(...at) - from });
    }
    return { all, processorMs: site.processorMs() - before };
  } finally {
    await Promise.all(pages.map((some) => some.stop()));
  }
}

function openFollowers(what: string, url: string, file: string) {
  const given = [what, url, String(followers / processes), file, "bench"];
  const child = spawn(process.execPath, ["bench/threads/followers-main.ts", ...given], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<FollowersSaid> => {
    const { value, done } = await lines.next();
    if (done) throw new Error("The followers ended before all were told");
    return JSON.parse(value) as FollowersSaid;
  };
  return {
    there: next,
    /** @throws when they were told of another post */
    async told(post: string): Promise<number[]> {
      const said = await next();
      if (said.kind !== "told" || said.post !== post) throw new Error(`All were told of something else than ${post}`);
      return said.at;
    },
    async stop(): Promise<void> {
      if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
    },
  };
}

/** @returns thread and number of the post, as followers are told of it */
async function write(url: string, cookie: string): Promise<string> {
  const { line, close } = openLine(url);
  const body = new URLSearchParams({ intent: "answer", post: randomUUID(), body: "Here is one more" }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
  const headers = { origin: url, cookie, ...type };
  const answer = await line({ path: `/threads/${thread}`, method: "POST", headers, body });
  close();
  const [, where, number] = /\/threads\/(\d+)[^#]*#post-(\d+)$/.exec(answer.headers.location ?? "") ?? [];
  if (answer.status !== 302 || number === undefined) throw new Error(`A post was answered with ${answer.status}`);
  return `${where}/${number}`;
}
