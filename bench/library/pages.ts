import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Loaded } from "../load.ts";
import { medianOf, rounded, type Figure } from "../measure.ts";
import { serve, type Served } from "../processes.ts";
import { size } from "./lay-resources.ts";
import type { Place } from "./place.ts";

const pairs = 3;
const how = { connections: 16, seconds: 2 };
const numbers = Array.from({ length: 200 }, (_, n) => 7 + ((n * 997) % (size.resources - 7)));

/** The list with its facets, drawn anew each time. */
export const benchList = (place: Place) => besideBare(place, "list with its facets", ["/library", "/library?page=9"]);

export const benchRecord = (place: Place) =>
  besideBare(
    place,
    "a resource's page",
    numbers.map((number) => `/library/${number}`),
  );

export const benchPage = (place: Place) =>
  besideBare(
    place,
    "a page of a file",
    numbers.map((number, n) => `/library/${number}/s/${(n % size.pages) + 1}`),
  );

/** Pages drawn anew (they are asked for without compression, and kept only with it) beside a bare page of the same HTML. */
async function besideBare(place: Place, name: string, paths: string[]): Promise<Figure[]> {
  const { site } = place;
  const html = join(place.folder, "page.html");
  await writeFile(html, await (await fetch(`${site.url}${paths[0]}`, plain)).text());
  await using bare = await serve("bench/bare-page-main.ts", html);
  return await inTurn(
    `${name}, drawn anew`,
    () => place.ask(site, { paths }, how),
    () => place.ask(bare, { paths: ["/"] }, how),
    site,
  );
}

const plain = { headers: { "accept-encoding": "identity" } };

/** Pages that were kept, as somebody without a session gets them, beside Node sending 50 kB that were compressed before. */
export async function benchKept(place: Place): Promise<Figure[]> {
  const { site } = place;
  const html = join(place.folder, "list.html");
  const list = await (await fetch(`${site.url}/library`, plain)).text();
  await writeFile(html, list.repeat(Math.ceil(50_000 / list.length)));
  await using fixed = await serve("bench/library/fixed-main.ts", html);
  const headers = { "accept-encoding": "gzip, deflate, br" };
  const paths = ["/library", ...numbers.slice(0, 50).map((number) => `/library/${number}`)];
  const load = () => place.ask(site, { paths, headers }, how);
  return await inTurn("pages that are kept", load, () => place.ask(fixed, { paths: ["/"], headers }, how), site);
}

/** Ours, then the baseline, then ours again: what else the machine does falls on both alike. */
async function inTurn(
  name: string,
  ours: () => Promise<Loaded>,
  bare: () => Promise<Loaded>,
  site: Served,
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
