import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const packageDir = join(import.meta.dirname, "../../node_modules/@sparticuz/chromium");

/**
 * Unpacks the Chromium that comes inside an npm package, once, and says where it is.
 * The package unpacks to the system's temporary folder and takes whatever it finds there for whole, so it is given
 * a folder of its own, which takes its final name only when everything is in it.
 */
export function unpackChromium(cacheDir = join(packageDir, "../../.cache")): string {
  const { version } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")) as { version: string };
  const home = join(cacheDir, `chromium-${version}`);
  if (!existsSync(home)) unpackInto(home, cacheDir);
  return home;
}

function unpackInto(home: string, cacheDir: string): void {
  mkdirSync(cacheDir, { recursive: true });
  const staging = mkdtempSync(join(cacheDir, "unpacking-"));
  try {
    inflateInto(staging);
    writeFileSync(
      join(staging, "fonts", "fonts.conf"),
      fontSettings(join(home, "fonts", "fonts"), join(home, "font-cache")),
    );
    renameSync(staging, home);
  } catch (error) {
    if (!existsSync(home)) throw error; // else another run was quicker, and its copy is whole
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function inflateInto(folder: string): void {
  const script = `
    const { default: chromium, inflate } = await import(process.argv[1]);
    await chromium.executablePath();
    await inflate(process.argv[2]);`;
  const parameters = [new URL(`file://${packageDir}/build/index.js`).href, join(packageDir, "bin", "al2023.tar.br")];
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", script, ...parameters], {
    env: { ...process.env, TMPDIR: folder },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`The packaged Chromium could not be unpacked.\n${run.stderr}`);
}

function fontSettings(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
