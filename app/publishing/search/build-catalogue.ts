import { Worker } from "node:worker_threads";
import type { CatalogueEntry } from "#app/domain/search/catalogue.ts";

const workerFile = new URL("./index-worker.ts", import.meta.url);
const buildWithinMs = 60_000;
const memoryMb = 512;

/**
 * Builds a small lunr index in a worker thread, because 5,000 entries take seconds. @returns a `Catalogue` as JSON.
 * @throws when it takes longer than a minute or more than 512 MB
 */
export async function buildCatalogue(entries: readonly CatalogueEntry[]): Promise<string> {
  const worker = new Worker(workerFile, { workerData: entries, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const timer = setTimeout(() => reject(new Error("the index took too long to build")), buildWithinMs);
  worker.once("message", (json: string) => resolve(json));
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the index was not built"))); // without effect after a message
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
