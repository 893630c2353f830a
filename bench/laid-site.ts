import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#test/support/site-process.ts";
import type { Loaded } from "./load.ts";
import type { PagesLoad } from "./library/pages-load-main.ts";
import { runLoad, serveOn, type Served } from "./processes.ts";

/** The site on a folder that was filled beforehand, and what the parts of a bench share. */
export type LaidSite = {
  folder: string;
  dataDir: string;
  site: Served;
  /** What was written down by whoever filled it. */
  said: unknown;
  /** Asks a served program for pages from another process. @throws when one was not answered as it should be */
  ask(served: Pick<Served, "url">, load: Partial<PagesLoad> & { paths: string[] }, how: How): Promise<Loaded>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type How = { connections: number; seconds: number };

/** `lay`: the program that fills DATA_DIR, and says in the file named what others need to know. `run`: the site's, with its parameters. */
export type Laying = { name: string; lay: string; run: (folder: string) => Promise<[string, ...string[]]> };

const root = join(import.meta.dirname, "..");

export async function openLaidSite({ name, lay, run }: Laying): Promise<LaidSite> {
  const folder = await mkdtemp(join(tmpdir(), `bench-${name}-`));
  const dataDir = join(folder, "data");
  const file = join(folder, "laid.json");
  const away = () => rm(folder, { recursive: true, force: true });
  try {
    const program = await run(folder);
    await fill(dataDir, lay, file);
    const said: unknown = JSON.parse(await readFile(file, "utf8"));
    const site = await serveOn({ dataDir, port: await freePort() }, ...program);
    let loads = 0;
    return {
      folder,
      dataDir,
      site,
      said,
      async ask({ url }, { paths, headers = {}, everyMs = 0, status = 200 }, { connections, seconds }) {
        const load = join(folder, `load-${loads++}.json`);
        await writeFile(load, JSON.stringify({ paths, headers, everyMs, status } satisfies PagesLoad));
        const given = [url, String(connections), String(seconds), load];
        const loaded = await runLoad<Loaded>("bench/library/pages-load-main.ts", ...given);
        if (loaded.failed > 0) throw new Error(`${loaded.failed} of the pages ${paths[0]} … were not answered`);
        return loaded;
      },
      async [Symbol.asyncDispose]() {
        await site[Symbol.asyncDispose]();
        await away();
      },
    };
  } catch (error) {
    await away();
    throw error;
  }
}

async function fill(dataDir: string, program: string, file: string): Promise<void> {
  const asStarted = { NODE_ENV: "production", DATA_DIR: dataDir, SITE_URL: "" } as const;
  const env = { ...process.env, ...asStarted };
  const child = spawn(process.execPath, [program, file], { cwd: root, env, stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${program} could not fill the folder`);
}
