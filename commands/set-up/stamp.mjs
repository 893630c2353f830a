import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inProject, root } from "./places.mjs";

/** What a finished step was made from is written beside what it made, last: no stamp, or another, means "do it again". */
export function readStamp(path) {
  return readIfThere(inProject(path))?.toString().trim() ?? null;
}

export function writeStamp(path, hash) {
  const unfinished = `${inProject(path)}.${process.pid}`;
  mkdirSync(dirname(unfinished), { recursive: true });
  writeFileSync(unfinished, `${hash}\n`);
  renameSync(unfinished, inProject(path));
}

export function removeStamp(path) {
  rmSync(inProject(path), { force: true });
}

/** One hash over the names and bytes of files and of folders with all that is in them. What is absent counts as absent. */
export function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) {
    const bytes = readIfThere(join(root, file));
    if (bytes === null) continue;
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
  } catch (error) {
    if (error.code === "ENOTDIR" || error.code === "ENOENT") return [path];
    throw error;
  }
}

export function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
