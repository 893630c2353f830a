import type { SiteFigures } from "#test/faults/live/site-figures.ts";

/** How what a site holds went on after the first third, in which it warms up: from what to what, and how much a minute. */
export function slopesOf(figures: readonly SiteFigures[], everyMs: number): string {
  const later = figures.slice(Math.floor(figures.length / 3));
  const perMinute = 60_000 / everyMs;
  const says = (name: string, of: (one: SiteFigures) => number, unit: string) => {
    const values = later.map(of);
    const slope = (slopeOf(values) * perMinute).toFixed(2);
    return `${name} ${values[0] ?? "?"} to ${values.at(-1) ?? "?"}${unit} (${slope} a minute)`;
  };
  const delays = later.map(({ delayP99Ms }) => delayP99Ms).sort((one, other) => one - other);
  return [
    says("memory", ({ memoryMiB }) => memoryMiB, " MiB"),
    says("heap", ({ heapMiB }) => heapMiB, " MiB"),
    says("files", ({ files }) => files, ""),
    says("handles", ({ handles }) => handles, ""),
    `event loop late by ${delays[Math.floor(delays.length / 2)] ?? "?"} ms (p99, the middle of all looks)`,
  ].join(", ");
}

/** Of the straight line that lies nearest to the values, for one step. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [up, over] = values.reduce<[number, number]>(
    ([up, over], value, at) => [up + (at - middle) * (value - mean), over + (at - middle) ** 2],
    [0, 0],
  );
  return over === 0 ? 0 : up / over;
}
