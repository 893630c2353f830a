import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Stands in for the builder: it takes `BUILD_MS`, notes that it ran, and leaves what it was told to build from. */
const builder = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
appendFileSync("builds.log", process.env.NODE_ENV + "\\n");
await new Promise((resolve) => setTimeout(resolve, Number(process.env.BUILD_MS ?? 0)));
if (readFileSync("app/page.ts", "utf8").includes("fault")) { console.error("app/page.ts: a fault"); process.exit(1); }
mkdirSync("build/server", { recursive: true });
writeFileSync("build/server/index.js", readFileSync("app/page.ts"));
`;

const server = `
const alive = setInterval(() => {}, 1000);
process.on("SIGTERM", () => { console.log("stopped gently"); clearInterval(alive); });
console.log("Ready: " + process.version);
`;

const manifest = {
  name: "small-project",
  version: "1.0.0",
  private: true,
  type: "module",
  scripts: {
    prestart: "node commands/set-up.mjs",
    start: "exec node --import ./commands/compile-cache.mjs --import ./commands/find-once.mjs server.ts",
  },
  devDependencies: { "@remix-run/dev": "file:./packages/dev" },
};

export type Ended = { code: number | null; output: string; ms: number };

/** A project with our set-up and one invented package, in a folder of its own: nothing is fetched from anywhere. */
export async function makeSmallProject() {
  const folder = await mkdtemp(join(tmpdir(), "small-project-"));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const started: ReturnType<typeof startIn>[] = [];
  const start = (program: string, parameters: string[], env: Record<string, string> = {}) => {
    const one = startIn(folder, program, parameters, env);
    started.push(one);
    return one;
  };
  await cp(join(root, "commands/set-up"), join(folder, "commands/set-up"), { recursive: true });
  for (const name of ["set-up.mjs", "compile-cache.mjs", "find-once.mjs"])
    await cp(join(root, "commands", name), join(folder, "commands", name));
  await write("package.json", JSON.stringify(manifest));
  await write(
    "packages/dev/package.json",
    JSON.stringify({ name: "@remix-run/dev", version: "1.0.0", type: "module" }),
  );
  await write("packages/dev/dist/cli.js", builder);
  await write("server.ts", server);
  await write("app/page.ts", "one");
  await start("npm", ["install", "--package-lock-only", "--offline", "--no-audit"]).ended;
  return {
    write,
    start,
    setUp: (env: Record<string, string> = {}) => start(process.execPath, ["commands/set-up.mjs"], env),
    read: (path: string) => readFile(join(folder, path), "utf8"),
    list: (path: string) => readdir(join(folder, path), { recursive: true }),
    builds: async () => (await readFile(join(folder, "builds.log"), "utf8")).trim().split("\n"),
    async [Symbol.asyncDispose]() {
      for (const { child } of started) child.kill("SIGKILL");
      await Promise.all(started.map(({ ended }) => ended));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function startIn(folder: string, program: string, parameters: string[], env: Record<string, string>) {
  const began = Date.now();
  const child = spawn(program, parameters, {
    cwd: folder,
    env: { ...process.env, npm_execpath: "", NODE_COMPILE_CACHE: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output, ms: Date.now() - began }));
  });
  const says = async (words: string) => {
    while (!output.includes(words)) {
      if (child.exitCode !== null) throw new Error(`It ended before it said "${words}":\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, ended, says };
}
