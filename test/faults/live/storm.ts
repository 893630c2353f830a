import { setTimeout as sleep } from "node:timers/promises";
import { quantileOf } from "../../../bench/measure.ts";
import { tempData } from "../temp-data.ts";
import { openLines } from "./open-lines.ts";
import { openPages } from "./open-pages.ts";
import { askFigures } from "./site-figures.ts";
import { startLiveSite } from "./start-live-site.ts";

const pagesOfOne = 10;
const asksEveryMs = 100;

export type StormReport = {
  /** Until half, 95 % and all pages had caught up again. */
  halfMs: number;
  mostMs: number;
  allMs: number;
  /** How long a page of a person takes to load meanwhile. */
  pageP50Ms: number;
  pageP99Ms: number;
  memoryMiB: { before: number; after: number };
};

/** So many open pages lose their line in one moment and come back, while a person's page is loaded again and again. */
export async function storm(count: number): Promise<StormReport> {
  await using data = await tempData();
  await using lines = await openLines();
  await using site = await startLiveSite(lines, data.dataDir, Math.ceil(count / pagesOfOne) + 1);
  const [reader, ...people] = site.everyone.people;
  if (reader === undefined) throw new Error("Nobody is there");
  const url = `http://127.0.0.1:${lines.port}`;
  await using pages = await openPages({ url, origin: lines.url, people, count });
  const { memoryMiB: before } = await askFigures(site);

  const loadedMs: number[] = [];
  let over = false;
  const loading = (async () => {
    while (!over) {
      const from = performance.now();
      const { status } = await fetch(`${url}/track/${reader.reference}`, { headers: { cookie: reader.cookie } });
      if (status !== 200) throw new Error(`The page answered ${status}`);
      loadedMs.push(performance.now() - from);
      await sleep(asksEveryMs);
    }
  })();
  const back = await pages.dropAll();
  over = true;
  await loading;
  const { memoryMiB: after } = await askFigures(site);
  const at = (times: number[], share: number) => Math.round(quantileOf(times, share));
  return {
    halfMs: at(back, 0.5),
    mostMs: at(back, 0.95),
    allMs: at(back, 1),
    pageP50Ms: at(loadedMs, 0.5),
    pageP99Ms: at(loadedMs, 0.99),
    memoryMiB: { before, after },
  };
}
