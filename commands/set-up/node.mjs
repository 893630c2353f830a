import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { inProject } from "./places.mjs";
import { SetUpStopped } from "./progress.mjs";
import { readIfThere } from "./stamp.mjs";

const oldestForSetUp = [20, 0];
const oldestForSite = [22, 18];
const setAsideMark = "node_modules/.set-up-uses-own-node";

/** Why this computer's Node cannot set the site up, or null. Told before anything is fetched. */
export function whyHostNodeNot(version = process.versions.node) {
  const oldest = carriedNode() === null ? oldestForSite : oldestForSetUp;
  if (isAtLeast(version, oldest)) return null;
  return `This site needs Node ${oldest.join(".")} or newer on this kind of computer, and it has Node ${version}. Install a newer Node, then run the same command again.`;
}

/** Whether the Node that runs the site is in place: the carried one, else this computer's own where the other cannot run. */
export function nodeIsReady() {
  const carried = carriedNode();
  if (carried === null || existsSync(inProject(setAsideMark))) return true;
  return carried.version === carried.wanted && existsSync(carried.path) && existsSync(carried.link);
}

export function nodeForSite() {
  const carried = carriedNode();
  return carried === null || existsSync(inProject(setAsideMark)) ? process.execPath : carried.path;
}

/** Runs the carried Node once. One that cannot run here (another C library) is set aside for this computer's own. */
export function tryNode() {
  const carried = carriedNode();
  if (carried === null || spawnSync(nodeForSite(), ["--version"], { timeout: 20_000 }).status === 0) return;
  if (!isAtLeast(process.versions.node, oldestForSite)) {
    throw new SetUpStopped(
      `The Node that comes with the site cannot run on this computer. Install Node ${oldestForSite.join(".")} or newer, then run the same command again.`,
    );
  }
  for (const ending of ["", ".cmd", ".ps1"]) rmSync(`${carried.link}${ending}`, { force: true });
  writeFileSync(inProject(setAsideMark), "");
}

/** The Node that comes with the packages, as the project names it; null on systems for which there is no such package. */
function carriedNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const wanted = JSON.parse(String(readIfThere(inProject("package.json")))).optionalDependencies?.[name];
  if (wanted === undefined) return null;
  const installed = readIfThere(inProject("node_modules", name, "package.json"));
  return {
    wanted,
    version: installed === null ? null : JSON.parse(String(installed)).version,
    path: inProject("node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node"),
    link: inProject("node_modules", ".bin", "node"),
  };
}

function isAtLeast(version, [major, minor]) {
  const [hasMajor = 0, hasMinor = 0] = version.split(".").map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
