import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rounded, type Figure } from "../measure.ts";
import { runLoad, serve } from "../processes.ts";

const conversations = 300;
const seconds = 10;

type Delivered = { delivered: number; p50: number; p95: number; p99: number };

/** From the press of a person to the page of their link worker, in 300 conversations with a message each second. */
export async function benchDelivery(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-delivery-"));
  const file = join(folder, "people.json");
  try {
    await using site = await serve("bench/live-site-main.ts", String(conversations), file);
    const given = [site.url, String(conversations), String(seconds), file];
    const { delivered, p50, p95, p99 } = await runLoad<Delivered>("bench/desk/delivery-load-main.ts", ...given);
    return [
      {
        name: `delivered to the link worker, ${conversations} conversations`,
        value: rounded(delivered),
        unit: "a second",
        p50: rounded(p50),
        p95: rounded(p95),
        p99: rounded(p99),
        peakMemoryMiB: site.peakMemoryMiB(),
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
