import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeDice } from "#commands/simulate/make-dice.ts";
import { faultsIn, type Acknowledged } from "#test/faults/kept.ts";
import { openLoad } from "#test/faults/load.ts";
import { freePort, startSiteProcess } from "#test/support/site-process.ts";
import { openDisk } from "./disk.ts";
import { readTrace, straceOptions, type Traced } from "./read-trace.ts";

export type PowerCuts = { acknowledged: number; cuts: number; faults: string[] };

const people = 8;
const root = join(import.meta.dirname, "../../..");

export function hasStrace(): boolean {
  return spawnSync("strace", ["-V"]).status === 0;
}

/**
 * Runs the real site under load with every write to its files traced, then cuts the power at sampled moments: the files
 * are rebuilt as the disk would have them, opened, and searched for every act that had been acknowledged by then.
 */
export async function replayPowerCut(given: { seconds: number; cuts: number; seed: number }): Promise<PowerCuts> {
  const folder = await mkdtemp(join(tmpdir(), "power-cut-"));
  try {
    const dataDir = join(folder, "data");
    await (await startSiteProcess({ dataDir })).stop(); // the first start makes the secret and the tables
    const before = await readFiles(dataDir);
    const load = await runTraced(dataDir, join(folder, "trace"), given.seconds);
    const traced = readTrace(await readFile(join(folder, "trace"), "utf8"));
    const faults = await cutAt(folder, before, traced, load.byRequestId, given);
    return { acknowledged: load.byRequestId.size, cuts: given.cuts, faults: [...load.unexpected, ...faults] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runTraced(dataDir: string, trace: string, seconds: number) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: "production" } as const;
  const strace = spawn("strace", [...straceOptions, trace, process.execPath, "server.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  strace.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  while (!output.includes("Ready: ")) {
    if (strace.exitCode !== null) throw new Error(`The site ended before it was ready.\n${output}`);
    await sleep(50);
  }
  const load = openLoad(people);
  const running = load.run(`http://127.0.0.1:${port}`);
  await sleep(seconds * 1_000);
  load.stop();
  await running;
  const ended = once(strace, "exit");
  process.kill(await childOf(strace.pid)); // strace itself hears no signal; the orderly end of the site is traced as well
  await ended;
  return { byRequestId: load.byRequestId, unexpected: load.unexpected };
}

async function childOf(pid: number | undefined): Promise<number> {
  return Number((await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim().split(" ")[0]);
}

type Cutting = { cuts: number; seed: number };

async function cutAt(
  folder: string,
  before: Map<string, Buffer>,
  traced: readonly Traced[],
  byRequestId: ReadonlyMap<string, Acknowledged>,
  { cuts, seed }: Cutting,
): Promise<string[]> {
  const dice = makeDice(seed);
  const moments = momentsOf(traced, cuts, dice.whole);
  const disk = openDisk(before);
  const acknowledged: Acknowledged[] = [];
  const faults: string[] = [];
  for (const [place, one] of traced.entries()) {
    disk.take(one);
    const told = one.kind === "said" ? byRequestId.get(/X-Request-Id: (\w+)/i.exec(one.text)?.[1] ?? "") : undefined;
    if (told) acknowledged.push(told);
    if (!moments.has(place)) continue;
    const share = dice.pick([0, 0.5, 1]); // of what was not synced: nothing, any part, or all of it got to the disk
    const left = disk.cut(() => dice.chance(share));
    const found = await faultsAfter(join(folder, "after"), left, acknowledged);
    faults.push(...found.map((fault) => `cut after write ${place}: ${fault}`));
  }
  return faults;
}

/** Half of the moments are right after an answer was given, where a promise could be broken; the rest are anywhere. */
function momentsOf(traced: readonly Traced[], cuts: number, whole: (below: number) => number): Set<number> {
  const answers = traced.flatMap((one, place) => (one.kind === "said" ? [place] : []));
  const moments = new Set<number>();
  for (let tries = 0; moments.size < cuts && tries < cuts * 20; tries++) {
    moments.add(tries % 2 === 0 ? (answers[whole(answers.length)] ?? 0) : whole(traced.length));
  }
  return moments;
}

async function faultsAfter(
  dataDir: string,
  left: Map<string, Buffer>,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  await mkdir(dataDir, { recursive: true });
  const kept = [...left].filter(([path]) => !path.endsWith("-shm")); // memory shared between connections: gone with the power
  for (const [path, content] of kept) await writeFile(join(dataDir, basename(path)), content);
  try {
    return await faultsIn(dataDir, acknowledged);
  } catch (error) {
    return [`it does not open: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function readFiles(dataDir: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(dataDir)).filter((name) => name !== "lock.db" && name !== "site.log");
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, Buffer]> => [join(dataDir, name), await readFile(join(dataDir, name))]),
    ),
  );
}
