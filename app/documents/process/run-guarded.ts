import { spawn, type ChildProcess } from "node:child_process";
import { setPriority } from "node:os";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { memoryOf } from "./memory-of.ts";

export type GuardedWork = {
  command: string;
  args: readonly string[];
  folder: string; // fresh and its own: where it works and keeps what is temporary
  timeMs: number;
  memoryBytes: number;
  /** Written to its standard input, which then stays open: a reader ends when it closes. */
  task?: string;
  /** Each line that it writes to its fourth channel. */
  hear?: (line: string) => void;
  /** What it says of its own memory, where the system does not. */
  ownMemory?: () => number;
};

export type GuardedEnd = "done" | "failed" | "time" | "memory" | "output";

const politely = 5; // between the site itself (0) and never getting a turn beside it (19)
const lookEveryMs = 100;
const mostOutput = 200_000_000; // letters
const isWindows = process.platform === "win32";

/** Runs a program in a process group of its own at low priority and kills the whole group past its time or memory. */
export async function runGuarded(work: GuardedWork): Promise<GuardedEnd> {
  const child = start(work);
  let ended: GuardedEnd | null = null;
  const end = (why: GuardedEnd) => {
    ended ??= why;
    killGroup(child);
  };
  const timer = setTimeout(() => end("time"), work.timeMs);
  const watch = setInterval(() => {
    if (memoryInUse(child, work) > work.memoryBytes) end("memory");
  }, lookEveryMs);
  try {
    const [code] = await Promise.all([exitOf(child), hearLines(child, work, () => end("output"))]);
    return ended ?? (code === 0 ? "done" : "failed");
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    killGroup(child); // whatever it left behind
  }
}

/** A shell first takes the processor time that it may use, so that it ends even if the site is killed before it. */
function start({ command, args, folder, timeMs, task }: GuardedWork): ChildProcess {
  const seconds = Math.ceil(timeMs / 1_000) + 5;
  const limited = ["-c", `ulimit -c 0; ulimit -t ${seconds}; exec "$0" "$@"`, command, ...args];
  const child = spawn(isWindows ? command : "/bin/sh", isWindows ? args : limited, {
    cwd: folder,
    env: plainEnvironment(folder),
    detached: !isWindows,
    windowsHide: true,
    stdio: ["pipe", "ignore", "ignore", "pipe"],
  });
  if (child.pid !== undefined) lowerPriority(child.pid);
  child.stdin?.on("error", () => undefined); // it ended before it had read its task: its end says so
  child.stdin?.write(`${task ?? ""}\n`);
  return child;
}

/** Nothing that the site knows goes along: no secret, no address, no mail server. */
function plainEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot", "LANG"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), TMPDIR: folder, TEMP: folder, TMP: folder, HOME: folder };
}

/** Refused to some accounts: then it runs like everything else. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, politely);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

function memoryInUse(child: ChildProcess, work: GuardedWork): number {
  const seen = child.pid === undefined ? null : memoryOf(child.pid);
  return seen ?? work.ownMemory?.() ?? 0;
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", (code) => resolve(code));
  });
}

async function hearLines(child: ChildProcess, work: GuardedWork, tooMuch: () => void): Promise<void> {
  const channel = child.stdio[3] as Readable | null;
  if (channel === null || channel === undefined) return;
  let letters = 0;
  channel.on("data", (chunk: Buffer) => {
    letters += chunk.length;
    if (letters > mostOutput) tooMuch();
  });
  channel.on("error", () => undefined); // it was killed while writing: its end says why
  for await (const line of createInterface({ input: channel })) if (letters <= mostOutput) work.hear?.(line);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
