import { readdirSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { SiteProcess } from "#test/support/site-process.ts";

/** What a running site holds. `delayP99Ms`: how late its event loop was since it was last asked. */
export type SiteFigures = { memoryMiB: number; heapMiB: number; files: number; handles: number; delayP99Ms: number };

const asksEveryMs = 20; // how finely the delay is seen

/** In the site's process: prints its figures each time that it is sent SIGUSR2. */
export function tellFiguresWhenAsked(): void {
  const delay = monitorEventLoopDelay({ resolution: asksEveryMs });
  delay.enable();
  process.on("SIGUSR2", () => {
    const { rss, heapUsed } = process.memoryUsage();
    const figures: SiteFigures = {
      memoryMiB: Math.round(rss / 2 ** 20),
      heapMiB: Math.round(heapUsed / 2 ** 20),
      files: readdirSync("/proc/self/fd").length,
      handles: process.getActiveResourcesInfo().length,
      delayP99Ms: Math.max(0, Math.round(delay.percentile(99) / 1e6) - asksEveryMs),
    };
    delay.reset();
    console.log(`Figures: ${JSON.stringify(figures)}`);
  });
}

/** Asks a running site. A site that stands still answers when it goes on. */
export async function askFigures(site: SiteProcess): Promise<SiteFigures> {
  const before = figuresIn(site).length;
  site.process.kill("SIGUSR2");
  for (;;) {
    await sleep(20);
    const newest = figuresIn(site).slice(before).at(-1);
    if (newest !== undefined) return JSON.parse(newest) as SiteFigures;
    if (site.process.exitCode !== null) throw new Error("The site has ended");
  }
}

function figuresIn(site: SiteProcess): string[] {
  return [...site.output().matchAll(/^Figures: (.+)$/gm)].flatMap(([, json]) => (json === undefined ? [] : [json]));
}
