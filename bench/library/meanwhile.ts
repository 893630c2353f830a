import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { buildCatalogue } from "#app/publishing/search/build-catalogue.ts";
import { rounded, type Figure } from "../measure.ts";
import { size } from "./lay-resources.ts";
import type { Place } from "./place.ts";
import { makeWords } from "./words.ts";

/** The index for the browser, built in its worker as the job builds it, and how late the event loop was meanwhile. */
export async function benchIndex(): Promise<Figure[]> {
  const { text } = makeWords(3);
  const entries = Array.from({ length: size.resources }, (_, n) => ({
    to: `/library/${n}`,
    title: text(6),
    kind: "Guide",
    words: text(12),
  }));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const json = await buildCatalogue(entries);
  const seconds = (performance.now() - from) / 1_000;
  delay.disable();
  const kilobytes = Math.round(json.length / 1_000);
  return [
    {
      name: `index of ${size.resources} resources for the browser (${kilobytes} kB)`,
      value: rounded(seconds),
      unit: "s",
    },
    { name: "event loop meanwhile, p99", value: rounded(delay.percentile(99) / 1e6), unit: "ms" },
  ];
}

const readers = { connections: 4, seconds: 5 };
const everyMs = 60;

/** How long other pages take while a hostile file is read, beside the same pages before it. */
export async function benchHostile(place: Place): Promise<Figure[]> {
  const paths = Array.from({ length: 100 }, (_, n) => `/library/${n + 7}`);
  const before = await place.ask(place.site, { paths, everyMs }, readers);
  place.site.signal("SIGUSR2");
  await sleep(1_000);
  const meanwhile = await place.ask(place.site, { paths, everyMs }, readers);
  return [
    {
      name: "p95 of other pages while a hostile file is read (ratio: times that before)",
      value: rounded(meanwhile.p95),
      unit: "ms",
      baseline: rounded(before.p95),
      ratio: rounded(meanwhile.p95 / before.p95),
      p50: rounded(meanwhile.p50),
      p95: rounded(meanwhile.p95),
      p99: rounded(meanwhile.p99),
    },
  ];
}
