import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type SiteProcess = {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type SiteProcessOptions = {
  /** Kept when given; else a temporary folder that is deleted afterwards. */
  dataDir?: string;
  env?: Record<string, string>;
  /** What is started; the site itself when left out. */
  entry?: string;
  readyWithinMs?: number;
};

const root = join(import.meta.dirname, "../..");

/** Starts the real site in a process of its own, in demonstration mode, on a free port, and waits until it is ready. */
export async function startSiteProcess(options: SiteProcessOptions = {}): Promise<SiteProcess> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "site-")));
  const port = String(await freePort());
  const own = { HOST: "127.0.0.1", PORT: port, DATA_DIR: dataDir, NODE_ENV: "production" } as const;
  const asStarted = { ...own, SAMPLE_LIBRARY: "no" }; // reading some ninety files would slow every other test
  const child = spawn(process.execPath, ["--import", "./commands/find-once.mjs", options.entry ?? "server.ts"], {
    cwd: root,
    env: { ...process.env, ...asStarted, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  const output = () => printed.join("");
  try {
    const url = await ready(child, output, options.readyWithinMs ?? 90_000);
    return running(child, { url, dataDir, output, keepData: options.dataDir !== undefined });
  } catch (error) {
    await end(child, "SIGKILL");
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

function running(
  child: ChildProcess,
  { url, dataDir, output, keepData }: { url: string; dataDir: string; output: () => string; keepData: boolean },
): SiteProcess {
  return {
    url,
    dataDir,
    process: child,
    output,
    stop: () => end(child, "SIGTERM"),
    kill: async () => void (await end(child, "SIGKILL")),
    async [Symbol.asyncDispose]() {
      await end(child, "SIGTERM");
      if (!keepData) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, output: () => string, withinMs: number): Promise<string> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const url = /^Ready: (\S+)/m.exec(output())?.[1];
    if (url) return url;
    if (hasEnded(child)) throw new Error(`The site ended before it was ready.\n${output()}`);
    if (Date.now() > deadline) throw new Error(`The site was not ready within ${withinMs} ms.\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A site that does not stop within 15 seconds of being asked is ended, and that is an error. */
async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL") {
  if (!hasEnded(child)) {
    const ended = once(child, "exit");
    child.kill(signal);
    let patient = true;
    const timer = setTimeout(() => {
      patient = false;
      child.kill("SIGKILL");
    }, 15_000);
    await ended;
    clearTimeout(timer);
    if (!patient) throw new Error("The site did not stop when asked.");
  }
  return { code: child.exitCode, signal: child.signalCode };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
