import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#test/support/site-process.ts";
import type { Loaded } from "../load.ts";
import { runLoad, serveOn, type Served } from "../processes.ts";
import { hostileFile } from "./hostile-file.ts";
import type { PagesLoad } from "./pages-load-main.ts";

/** The site with a large library in a folder of its own, and what the parts of the bench share. */
export type Place = {
  folder: string;
  dataDir: string;
  site: Served;
  /** The cookie of a contributor who is signed in. */
  cookie: string;
  /** Asks a served program for pages from another process. @throws when one was not answered as it should be */
  ask(served: Pick<Served, "url">, load: Partial<PagesLoad> & { paths: string[] }, how: How): Promise<Loaded>;
  [Symbol.asyncDispose](): Promise<void>;
};

type How = { connections: number; seconds: number };

const root = join(import.meta.dirname, "../..");

export async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "bench-library-"));
  const dataDir = join(folder, "data");
  const hostile = join(folder, "hostile.pdf");
  const who = join(folder, "who.json");
  const away = () => rm(folder, { recursive: true, force: true });
  try {
    await writeFile(hostile, await hostileFile());
    await lay(dataDir, who);
    const { cookie } = JSON.parse(await readFile(who, "utf8")) as { cookie: string };
    const site = await serveOn({ dataDir, port: await freePort() }, "bench/library/site-main.ts", hostile);
    let loads = 0;
    return {
      folder,
      dataDir,
      site,
      cookie,
      async ask({ url }, { paths, headers = {}, everyMs = 0 }, { connections, seconds }) {
        const file = join(folder, `load-${loads++}.json`);
        await writeFile(file, JSON.stringify({ paths, headers, everyMs } satisfies PagesLoad));
        const given = [url, String(connections), String(seconds), file];
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

async function lay(dataDir: string, who: string): Promise<void> {
  const asStarted = { NODE_ENV: "production", DATA_DIR: dataDir, SITE_URL: "" } as const;
  const env = { ...process.env, ...asStarted };
  const child = spawn(process.execPath, ["bench/library/lay-main.ts", who], { cwd: root, env, stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("The library could not be laid");
}
