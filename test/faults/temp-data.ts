import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data folder that outlives the processes of a test, and goes with the test. */
export async function tempData() {
  const dataDir = await mkdtemp(join(tmpdir(), "faults-"));
  return { dataDir, [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }) };
}
