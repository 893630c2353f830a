import { cpus, totalmem } from "node:os";

/** One measured thing. A ratio is ours against the baseline: above 1 is better than the baseline. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  baseline?: number;
  ratio?: number;
  p50?: number;
  p95?: number;
  p99?: number;
  peakMemoryMiB?: number;
};

export type BenchReport = { bench: string; machine: string; figures: Figure[] };

export function machineOf(): string {
  const [cpu] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${gibibytes} GiB, Node ${process.version}, ${process.platform}`;
}

export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function rounded(value: number, figures = 3): number {
  return Number(value.toPrecision(figures));
}
