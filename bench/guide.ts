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
      const answers = await inTurn(["answers", site], ["bare-insert", insert], connections);
      figures.push({ ...answers, name: `answers at ${connections} connections`, peakMemoryMiB: site.peakMemoryMiB() });
      const pages = await inTurn(["page", site], ["bare-page", page], connections);
      figures.push({
        ...pages,
        name: `question pages at ${connections} connections`,
        peakMemoryMiB: site.peakMemoryMiB(),
      });
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

/** Ours, then the baseline, then ours again: what else the machine does falls on both alike. */
async function inTurn(ours: Run, bare: Run, connections: number): Promise<Omit<Figure, "name">> {
  const runs: { ours: Loaded; bare: Loaded }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    runs.push({ ours: await load(...ours, connections, seconds), bare: await load(...bare, connections, seconds) });
  }
  const median = (of: (run: (typeof runs)[number]) => number) => rounded(medianOf(runs.map(of)));
  return {
    value: median((run) => run.ours.perSecond),
    unit: "a second",
    baseline: median((run) => run.bare.perSecond),
    ratio: median((run) => run.ours.perSecond / run.bare.perSecond),
    p50: median((run) => run.ours.p50),
    p95: median((run) => run.ours.p95),
    p99: median((run) => run.ours.p99),
  };
}
