import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives a runner a place for its report and reads what it left there; null when it left none. */
export async function readReport(
  run: (path: string) => Promise<number | null>,
): Promise<{ report: unknown; code: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), "test-report-"));
  try {
    const path = join(folder, "report.json");
    const code = await run(path);
    return { report: readJson(path), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
