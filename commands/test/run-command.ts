import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";

const longestMs = 30 * 60_000;
const root = join(import.meta.dirname, "../..");

// Sites and commands are started over and over: what Node makes of the code is kept between two starts (by its content).
const started = { NODE_ENV: "test", NODE_COMPILE_CACHE: join(root, ".set-up", "compiled") } as const;

/** `priority`: how much of the processor it gets beside the others (os.constants.priority); as they do when left out. */
type Manner = { env?: Record<string, string>; priority?: number };

/** Runs a program with its output shown, and gives its exit code. One that takes over half an hour is ended: code null. */
export function runCommand(
  [program, ...parameters]: string[],
  { env = {}, priority }: Manner = {},
): Promise<number | null> {
  if (program === undefined) throw new Error("There is no program to run.");
  const ownGroup = process.platform !== "win32";
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, ...started, ...env },
    stdio: ["ignore", "inherit", "inherit"],
    detached: ownGroup,
  });
  if (priority !== undefined && child.pid !== undefined) setPriority(child.pid, priority);
  const end = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  };
  const stopToo = (signal: NodeJS.Signals) => {
    end(signal);
    process.exitCode = 1;
  };
  const timer = setTimeout(() => end("SIGKILL"), longestMs);
  process.on("SIGINT", stopToo).on("SIGTERM", stopToo);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", stopToo).off("SIGTERM", stopToo);
      resolve(code);
    });
  });
}
