import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { medianOf, rounded, type Figure } from "./measure.ts";
import { runLoad, serve, type Served } from "./processes.ts";

const pairs = 3;
const seconds = 4;
const mostPeople = 400;

type SaidLoad = { acknowledged: number; delivered: number; p50: number; p95: number; p99: number };

/**
 * Messages acknowledged and delivered to the other side, beside bare socket.io servers with a durable insert: one sync to
 * disk for each message, and one for all that came in a turn. Then 300 conversations with a message a second each.
 */
export async function benchSay(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-say-"));
  const file = join(folder, "people.json");
  try {
    await using site = await serve("bench/live-site-main.ts", String(mostPeople), file);
    await using group = await serve("bench/bare-say-main.ts", "group");
    await using each = await serve("bench/bare-say-main.ts", "each");
    const figures: Figure[] = [];
    for (const people of [50, mostPeople]) {
      const runs: Record<"ours" | "group" | "each", SaidLoad>[] = [];
      for (let pair = 0; pair < pairs; pair++) {
        runs.push({
          ours: await said("ours", site, people, 0, file),
          group: await said("bare", group, people, 0, file),
          each: await said("bare", each, people, 0, file),
        });
      }
      figures.push(...figuresOf(`${people} people`, runs, site));
    }
    const paced = await said("ours", site, 300, 1_000, file);
    figures.push({
      name: "300 conversations, a message a second each",
      value: rounded(paced.acknowledged),
      unit: "a second",
      p50: rounded(paced.p50),
      p95: rounded(paced.p95),
      p99: rounded(paced.p99),
      peakMemoryMiB: site.peakMemoryMiB(),
    });
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function said(what: string, { url }: Served, people: number, everyMs: number, file: string): Promise<SaidLoad> {
  return runLoad("bench/say-load-main.ts", what, url, String(people), String(seconds), String(everyMs), file);
}

function figuresOf(name: string, runs: Record<"ours" | "group" | "each", SaidLoad>[], site: Served): Figure[] {
  const median = (of: (run: (typeof runs)[number]) => number) => rounded(medianOf(runs.map(of)));
  const ours = { value: median(({ ours: { acknowledged } }) => acknowledged), unit: "a second" };
  const times = {
    p50: median((run) => run.ours.p50),
    p95: median((run) => run.ours.p95),
    p99: median((run) => run.ours.p99),
  };
  return [
    {
      name: `acknowledged, ${name}, beside one sync for all of a turn`,
      ...ours,
      baseline: median((run) => run.group.acknowledged),
      ratio: median((run) => run.ours.acknowledged / run.group.acknowledged),
      ...times,
      peakMemoryMiB: site.peakMemoryMiB(),
    },
    {
      name: `acknowledged, ${name}, beside a sync for each`,
      ...ours,
      baseline: median((run) => run.each.acknowledged),
      ratio: median((run) => run.ours.acknowledged / run.each.acknowledged),
    },
    {
      name: `delivered to the other side, ${name}`,
      value: median((run) => run.ours.delivered),
      unit: "a second",
      baseline: median((run) => run.group.delivered),
      ratio: median((run) => run.ours.delivered / run.group.delivered),
    },
  ];
}
