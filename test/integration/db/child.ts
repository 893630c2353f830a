import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A second process on the same folder, for locks and for dying in the middle. Ready when it has said a line. */
export async function startChild(part: string, place: { dataDir: string; migrationsDir: string }, extra = "") {
  const started = startQuietly(part, place, extra);
  await once(started.stdout ?? started, "data");
  return {
    process: started,
    [Symbol.asyncDispose]: async () => {
      if (started.exitCode !== null || started.signalCode !== null) return;
      started.kill("SIGKILL");
      await once(started, "exit");
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
