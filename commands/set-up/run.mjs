import { spawn } from "node:child_process";
import { root } from "./places.mjs";
import { noteWorker } from "./lock.mjs";
import { SetUpStopped } from "./progress.mjs";

const linesShown = 30;

/** Runs a program quietly; when it fails, its last lines are shown above the sentence that says what to do. */
export async function run(program, parameters, { env = {}, shell = false, otherwise }) {
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, ...env },
    shell,
    stdio: ["ignore", "pipe", "pipe"],
  });
  noteWorker(child.pid);
  const stopToo = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stopToo);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (printed += text));
  const { code, signal } = await ending(child);
  for (const name of ["SIGINT", "SIGTERM"]) process.removeListener(name, stopToo);
  if (code === 0) return;
  const why = signal ? `It was ended by ${signal}.` : printed.trim().split("\n").slice(-linesShown).join("\n");
  throw new SetUpStopped(`${why}\n\n${otherwise}`);
}

function ending(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
}
