import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Loaded } from "./load.ts";

const root = join(import.meta.dirname, "..");

/** Ceilings are raised by the same configuration that a live site has, so that the bench measures the site, not its patience. */
const raised = {
  LIMIT_STARTS_PER_ADDRESS_PER_HOUR: "10000000",
  LIMIT_STARTS_PER_SESSION_PER_HOUR: "10000000",
  LIMIT_ANSWERS_PER_SESSION_PER_MINUTE: "10000000",
  LIMIT_CONNECTS_PER_ADDRESS_PER_MINUTE: "10000000",
  LIMIT_SAYS_PER_SESSION_PER_SECOND: "1000000",
};

/** What `npm start` says beside the program. */
const asNpmStarts = ["--import", "./commands/compile-cache.mjs", "--import", "./commands/find-once.mjs"];

export type Served = {
  url: string;
  startedInMs: number;
  /** The most memory that it ever held, as the system counts it. */
  peakMemoryMiB(): number;
  /** What it holds now. */
  memoryMiB(): number;
  /** The processor time that it has used so far, its threads' too. */
  processorMs(): number;
  signal(name: NodeJS.Signals): void;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Starts a program that prints "Ready: URL", on a data folder of its own, and stops it afterwards. */
export async function serve(program: string, ...parameters: string[]): Promise<Served> {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-"));
  const served = await serveOn({ dataDir, port: 0 }, program, ...parameters);
  return {
    ...served,
    async [Symbol.asyncDispose]() {
      await served[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same, in a place that is kept: it can be started there again. */
export async function serveOn(
  { dataDir, port }: { dataDir: string; port: number },
  program: string,
  ...parameters: string[]
): Promise<Served> {
  const asStarted = { NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port), SITE_URL: "" } as const;
  const env = { ...process.env, ...raised, ...asStarted };
  const from = performance.now();
  const child = spawn(process.execPath, [...asNpmStarts, program, ...parameters], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await readyLine(child);
  return {
    url,
    startedInMs: performance.now() - from,
    peakMemoryMiB: () => memoryOf(child, "VmHWM"),
    memoryMiB: () => memoryOf(child, "VmRSS"),
    processorMs: () => processorMsOf(child),
    signal: (name) => void child.kill(name),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
    },
  };
}

async function readyLine(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const url = /^Ready: (\S+)/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("exit", () => reject(new Error(`It ended before it was ready.\n${said}`)));
  });
}

function memoryOf({ pid }: ChildProcess, row: "VmHWM" | "VmRSS"): number {
  const status = process.platform === "linux" ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
  return Math.round(Number(new RegExp(`${row}:\\s+(\\d+) kB`).exec(status)?.[1] ?? NaN) / 1024);
}

/** Counted by the system in hundredths of a second. */
function processorMsOf({ pid }: ChildProcess): number {
  if (process.platform !== "linux") return NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Runs the load from another process against a served one. */
export async function load(what: string, { url }: Served, connections: number, seconds: number): Promise<Loaded> {
  const loaded = await runLoad<Loaded>("bench/load-main.ts", what, url, String(connections), String(seconds));
  if (loaded.failed > 0)
    throw new Error(`${loaded.failed} requests of the load ${what} were not answered as they should be`);
  return loaded;
}

/** Runs a program that prints one line of JSON when it is done. */
export async function runLoad<Loaded>(program: string, ...parameters: string[]): Promise<Loaded> {
  const child = spawn(process.execPath, [program, ...parameters], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The load ${program} ${parameters[0] ?? ""} failed`);
  return JSON.parse(said) as Loaded;
}
