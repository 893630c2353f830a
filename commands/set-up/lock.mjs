import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./places.mjs";
import { readIfThere } from "./stamp.mjs";

const folder = inProject(".set-up");
const lock = join(folder, "lock");
const pollMs = 250;
const beatMs = 2000;
const silentOwnerMs = 60_000;
const longestWorkMs = 15 * 60_000;

/**
 * Waits until no other set-up is at work in this folder, then keeps others waiting until the returned function is called.
 * A lock is taken over once its owner has ended or been silent for a minute, and the program it had started has ended too.
 */
export async function holdLock() {
  mkdirSync(folder, { recursive: true });
  for (let told = false; !take(); told = true) {
    const held = readLock(lock);
    if (held !== null && !isHeld(held)) clear(held);
    else if (!told)
      console.log(`Another set-up (process ${held?.owner ?? "unknown"}) is at work here. Waiting for it to end.`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const beat = setInterval(() => utimesSync(ownerFile(lock), new Date(), new Date()), beatMs);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(lock, { recursive: true, force: true });
  };
}

/** Writes down the program that the owner has started: should the owner be killed, it may still be at work. */
export function noteWorker(pid) {
  writeFileSync(ownerFile(lock), `${process.pid} ${pid}`);
}

/** The folder is filled first and then renamed: a lock is never seen without its owner, and only one rename can win. */
function take() {
  const mine = mkdtempSync(join(folder, "taking-"));
  writeFileSync(ownerFile(mine), String(process.pid));
  try {
    renameSync(mine, lock);
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Moves a dead owner's lock aside; a lock that turns out to be a newcomer's is put back. */
function clear({ owner }) {
  const aside = join(folder, `dead-${process.pid}-${Date.now()}`);
  try {
    renameSync(lock, aside);
    if (readLock(aside)?.owner !== owner) return renameSync(aside, lock);
  } catch (error) {
    if (error.code !== "ENOENT" && !isTaken(error)) throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function isHeld({ owner, worker, silentMs }) {
  if (isRunning(owner) && silentMs < silentOwnerMs) return true;
  return worker !== undefined && isRunning(worker) && silentMs < longestWorkMs;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM"; // it runs, as somebody else
  }
}

function readLock(path) {
  const written = readIfThere(ownerFile(path));
  const stat = statSync(ownerFile(path), { throwIfNoEntry: false });
  if (written === null || stat === undefined) return null;
  const [owner, worker] = String(written).split(" ").map(Number);
  return { owner, worker, silentMs: Date.now() - stat.mtimeMs };
}

/** What the systems say when a folder is renamed onto one that has something in it. */
function isTaken(error) {
  return ["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"].includes(error.code);
}

function ownerFile(path) {
  return join(path, "owner");
}
