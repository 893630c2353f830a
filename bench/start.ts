import { medianOf, rounded, type Figure } from "./measure.ts";
import { serve } from "./processes.ts";

const starts = 5;

/** From the start of the process to "Ready", on a data folder that is new each time, once set up. */
export async function benchStart(): Promise<Figure[]> {
  const times: number[] = [];
  let peakMemoryMiB = 0;
  for (let n = 0; n < starts; n++) {
    await using site = await serve("server.ts");
    times.push(site.startedInMs);
    peakMemoryMiB = Math.max(peakMemoryMiB, site.peakMemoryMiB());
  }
  return [
    {
      name: "start to Ready",
      value: rounded(medianOf(times)),
      unit: "ms",
      p50: rounded(medianOf(times)),
      p95: rounded(Math.max(...times)),
      peakMemoryMiB,
    },
  ];
}
