import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { How, LaidSite } from "./laid-site.ts";
import type { Loaded } from "./load.ts";
import { medianOf, rounded, type Figure } from "./measure.ts";
import { serve, type Served } from "./processes.ts";

const pairs = 3;

/** `headers`: what is asked with beside the paths, such as a cookie. */
export type Beside = { name: string; paths: string[]; how: How; headers?: Record<string, string> };

/** Pages drawn anew (they are asked for without compression, and kept only with it) beside a bare page of the same HTML. */
export async function besideBare(place: LaidSite, { name, paths, how, headers = {} }: Beside): Promise<Figure[]> {
  const { site } = place;
  const html = join(place.folder, "page.html");
  await writeFile(html, await plainPage(site, paths[0] ?? "/", headers));
  await using bare = await serve("bench/bare-page-main.ts", html);
  return await inTurn(
    { name: `${name}, drawn anew`, how, site },
    () => place.ask(site, { paths, headers }, how),
    () => place.ask(bare, { paths: ["/"] }, how),
  );
}

/** A page as it is drawn anew. */
export async function plainPage(
  { url }: Pick<Served, "url">,
  path: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return (await fetch(`${url}${path}`, { headers: { ...headers, "accept-encoding": "identity" } })).text();
}

/** What a browser says that it can unpack: pages may be kept for it. */
export const asBrowsersAsk = { "accept-encoding": "gzip, deflate, br" };

/** Ours, then the baseline, then ours again: what else the machine does falls on both alike. */
export async function inTurn(
  { name, how, site }: { name: string; how: How; site: Served },
  ours: () => Promise<Loaded>,
  bare: () => Promise<Loaded>,
): Promise<Figure[]> {
  const runs: { ours: Loaded; bare: Loaded }[] = [];
  for (let pair = 0; pair < pairs; pair++) runs.push({ ours: await ours(), bare: await bare() });
  const median = (of: (pair: (typeof runs)[number]) => number) => rounded(medianOf(runs.map(of)));
  return [
    {
      name: `${name}, ${how.connections} connections`,
      value: median((pair) => pair.ours.perSecond),
      unit: "a second",
      baseline: median((pair) => pair.bare.perSecond),
      ratio: median((pair) => pair.ours.perSecond / pair.bare.perSecond),
      p50: median((pair) => pair.ours.p50),
      p95: median((pair) => pair.ours.p95),
      p99: median((pair) => pair.ours.p99),
      peakMemoryMiB: site.peakMemoryMiB(),
    },
  ];
}
