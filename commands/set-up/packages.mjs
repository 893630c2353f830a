import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, sep } from "node:path";
import { nodeIsReady } from "./node.mjs";
import { inProject } from "./places.mjs";
import { run } from "./run.mjs";
import { hashOf, readIfThere, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

const stamp = "node_modules/.set-up";
const installedLock = "node_modules/.package-lock.json";

export function packagesAreReady() {
  return readStamp(stamp) === wantedHash() && nodeIsReady();
}

/** Installs exactly what the lockfile names, unless npm's own record shows that it is all there already. */
export async function installPackages() {
  if (!(isInstalled() && nodeIsReady())) await reinstall();
  giveWindowsExec();
  writeStamp(stamp, wantedHash());
}

/**
 * `npm start` says `exec node …`: without `exec`, some shells stay in between and a request to stop the site ends
 * them instead of it. Windows has no such word, so it gets one.
 */
function giveWindowsExec() {
  if (process.platform === "win32") writeFileSync(inProject("node_modules", ".bin", "exec.cmd"), "@%*\r\n");
}

function wantedHash() {
  return hashOf(["package.json", "package-lock.json"]);
}

async function reinstall() {
  removeStamp(stamp);
  removeStamp(installedLock);
  setRunningNodeAside();
  const [program, first, shell] = npm();
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  // NODE_ENV=production would leave the build's own packages out. No package needs its install script: each brings
  // what it runs inside itself.
  const parameters = ["ci", "--include=dev", "--include=optional", "--ignore-scripts", ...quiet];
  await run(program, [...first, ...parameters], {
    shell,
    otherwise:
      "The packages could not be installed. Check that this computer can reach the npm registry, then run the same command again.",
  });
}

/** The npm that called us, run by the Node that it runs on: the Node in node_modules is about to be replaced. */
function npm() {
  const { npm_execpath: path, npm_node_execpath: node } = process.env;
  if (path && node && /^npm(-cli)?\.c?js$/.test(basename(path)) && existsSync(node)) return [node, [path], false];
  return ["npm", [], process.platform === "win32"];
}

/** Windows does not delete a program that runs, and this one may be the Node in node_modules; it does let it be moved. */
function setRunningNodeAside() {
  if (process.platform !== "win32") return;
  mkdirSync(inProject(".set-up"), { recursive: true });
  for (const name of readdirSync(inProject(".set-up")).filter((entry) => entry.startsWith("node-"))) {
    try {
      rmSync(inProject(".set-up", name));
    } catch (error) {
      if (error.code !== "EPERM" && error.code !== "EBUSY") throw error; // another process still runs it: next time
    }
  }
  if (!process.execPath.startsWith(inProject("node_modules") + sep)) return;
  renameSync(process.execPath, inProject(".set-up", `node-${process.pid}.exe`));
}

function isInstalled() {
  const [manifest, wanted, installed] = ["package.json", "package-lock.json", installedLock].map(readJson);
  if (!installed?.packages) return false;
  const fields = ["dependencies", "devDependencies", "optionalDependencies"];
  const names = (record) => JSON.stringify(fields.map((field) => Object.entries(record[field] ?? {}).sort()));
  return (
    names(manifest) === names(wanted.packages[""]) && Object.entries(wanted.packages).every(isThere(installed.packages))
  );
}

function isThere(installed) {
  return ([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === "") return true;
    return found ? found.version === version && found.integrity === integrity : optional === true;
  };
}

function readJson(path) {
  const bytes = readIfThere(inProject(path));
  return bytes === null ? null : JSON.parse(String(bytes));
}
