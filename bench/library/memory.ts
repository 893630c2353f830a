import type { Served } from "../processes.ts";

/** How much more memory a program held at most while something was done than just before. */
export async function memoryWhile(served: Served, work: () => Promise<void>): Promise<number> {
  const before = served.memoryMiB();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, served.memoryMiB())), 25);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return most - before;
}
