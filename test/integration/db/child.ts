import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A second process on the same folder, for locks and for dying in the middle. Ready when it has said a line. */
export async function startChild(part: string, place: { dataDir: string; migrationsDir: string }, extra = "") {
  const process_ = startQuietly(part, place, extra);
  await once(process_.stdout ?? process_, "data");
  return {
    process: process_,
    [Symbol.asyncDispose]: async () => {
      if (process_.exitCode !== null || process_.signalCode !== null) return;
      process_.kill("SIGKILL");
      await once(process_, "exit");
    },
  };
}

/** Runs a part to its end, however it ends. */
export async function runChild(part: string, place: { dataDir: string; migrationsDir: string }, extra = "") {
  const [code, signal] = (await once(startQuietly(part, place, extra), "exit")) as [number | null, string | null];
  return { code, signal };
}

function startQuietly(part: string, place: { dataDir: string; migrationsDir: string }, extra: string): ChildProcess {
  const script = join(import.meta.dirname, "child-main.ts");
  const stdio = ["ignore", "pipe", "inherit"] as ["ignore", "pipe", "inherit"];
  return spawn(process.execPath, [script, part, place.dataDir, place.migrationsDir, extra], { stdio });
}
