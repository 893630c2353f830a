/** What a stage found: how many tests passed, each that did not by name, and how long each took. */
export type StageResult = { passed: number; failed: string[]; durations: { name: string; ms: number }[] };

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
