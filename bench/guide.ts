import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPerson } from "#test/support/guide-person.ts";
import type { Loaded } from "./load.ts";
import { medianOf, rounded, type Figure } from "./measure.ts";
import { load, serve, type Served } from "./processes.ts";

const pairs = 3;
const seconds = 3;

/** Answers a second over HTTP beside a bare durable insert, and question pages a second beside a bare Remix page of the same HTML. */
export async function benchGuide(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-page-"));
  try {
    await using site = await serve("server.ts");
    await using insert = await serve("bench/bare-insert-main.ts");
    const html = join(folder, "page.html");
    await writeFile(html, await questionPage(site));
    await using page = await serve("bench/bare-page-main.ts", html);
    const figures: Figure[] = [];
    for (const connections of [16, 50]) {
      figures.push(...(await inTurn("answers", ["answers", site], ["bare-insert", insert], connections)));
      figures.push(...(await inTurn("question pages", ["page", site], ["bare-page", page], connections)));
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function questionPage({ url }: Served): Promise<string> {
  const person = openPerson(url);
  await person.walkTo(5);
  return (await person.get("/refer/guide/what-would-help")).html;
}

type Run = [what: string, served: Served];
type Ran = Loaded & { processorMs: number /* for one request */ };

/** Ours, then the baseline, then ours again: what else the machine does falls on both alike. */
async function inTurn(what: string, ours: Run, bare: Run, connections: number): Promise<Figure[]> {
  const runs: { ours: Ran; bare: Ran }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    runs.push({ ours: await run(ours, connections), bare: await run(bare, connections) });
  }
  const median = (of: (pair: (typeof runs)[number]) => number) => rounded(medianOf(runs.map(of)));
  const name = `${what} at ${connections} connections`;
  const speed: Figure = {
    name,
    value: median((pair) => pair.ours.perSecond),
    unit: "a second",
    baseline: median((pair) => pair.bare.perSecond),
    ratio: median((pair) => pair.ours.perSecond / pair.bare.perSecond),
    p50: median((pair) => pair.ours.p50),
    p95: median((pair) => pair.ours.p95),
    p99: median((pair) => pair.ours.p99),
    peakMemoryMiB: ours[1].peakMemoryMiB(),
  };
  const cost: Figure = {
    name: `${name}, processor time for one`,
    value: median((pair) => pair.ours.processorMs),
    unit: "ms",
    baseline: median((pair) => pair.bare.processorMs),
    ratio: median((pair) => pair.bare.processorMs / pair.ours.processorMs),
  };
  return [speed, cost];
}

async function run([what, served]: Run, connections: number): Promise<Ran> {
  const before = served.processorMs();
  const loaded = await load(what, served, connections, seconds);
  return { ...loaded, processorMs: (served.processorMs() - before) / loaded.requests };
}
