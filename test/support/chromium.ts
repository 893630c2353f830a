import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { unpackChromium } from "#test/support/unpack-chromium.ts";

/** How to start the browser. Without a path, Playwright's own is used. */
export type Chromium = { executablePath?: string; args: string[]; env: Record<string, string> };

type Environment = Record<string, string | undefined>;

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

/**
 * The first there is of: the one named by CHROMIUM_PATH; the one inside an npm package, which is the same on every
 * computer and has no window frames to draw, so tests take half the time; the system's; Playwright's own.
 */
export function findChromium(
  environment: Environment = process.env,
  system = "/usr/bin/chromium",
  findPackaged: (env: Record<string, string>) => PackagedChromium | null = packaged,
): Chromium {
  const args = process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
  const env = Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined)) as Record<
    string,
    string
  >;
  const named = environment["CHROMIUM_PATH"];
  if (named) return { executablePath: named, args, env };
  const inPackage = findPackaged(env);
  if (inPackage) return { ...inPackage, args };
  if (existsSync(system)) return { executablePath: system, args, env };
  return { args, env };
}

type PackagedChromium = { executablePath: string; env: Record<string, string> };

/** The packaged browser brings its own NSS libraries and one font family, for systems that have none. */
function packaged(env: Record<string, string>): PackagedChromium | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const home = unpackChromium();
  const executablePath = join(home, "chromium");
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(home, "fonts") };
  const libraries = [join(home, "al2023", "lib"), env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  const ways = [
    { ...env, ...fonts },
    { ...env, ...fonts, LD_LIBRARY_PATH: libraries },
  ];
  const starting = ways.find((way) => starts(executablePath, way));
  return starting === undefined ? null : { executablePath, env: starting };
}

function starts(executablePath: string, env: Record<string, string>): boolean {
  const whole = { ...process.env, ...env };
  return spawnSync(executablePath, ["--version", "--no-sandbox"], { env: whole, timeout: 20_000 }).status === 0;
}
