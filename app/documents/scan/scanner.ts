/**
 * What looks for malware in a file. `blocked`: it was found, `sign` is the scanner's name for it. `not-scanned`: no scanner
 * was set up, and whoever reads the file is told so. `unavailable`: there is one, but it did not answer or could not take
 * the file; until it has, nobody gets the file.
 */
export type Scanner = { scan(path: string): Promise<ScanVerdict> };

export type ScanVerdict =
  { kind: "clean" } | { kind: "blocked"; sign: string } | { kind: "not-scanned" } | { kind: "unavailable" };

/** For a site without a scanner. */
export const noScanner: Scanner = { scan: async () => ({ kind: "not-scanned" }) };
