import type { Check } from "#db/backup/check-copy.ts";

export function printChecks(checks: ReadonlyArray<Check>): void {
  for (const { name, passed, detail } of checks) {
    console.log(`  ${passed ? "ok    " : "FAILED"}  ${name}${detail === "" ? "" : ` (${detail})`}`);
  }
}
