import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import Client from "better-sqlite3";
import { join } from "node:path";
import { readConfig } from "#app/config.ts";
import { makeDigests } from "#app/jobs/kinds/make-digests.ts";
import { fileNames } from "#db/file-names.ts";
import { openServices } from "#server";
import { newestAt } from "./lay-threads.ts";
import type { MadeDigests } from "./digests.ts";

/** Makes the digests of a folder that was filled, on the Monday after its newest post: `digests-main.ts DATA_DIR`. */
const [dataDir = ""] = process.argv.slice(2);
process.env["NODE_ENV"] ??= "production";
const clock = { now: () => new Date(newestAt + 18 * 3_600_000) };
const config = readConfig({ ...process.env, DATA_DIR: dataDir, SITE_URL: "", SAMPLE_LIBRARY: "no" });
const services = await openServices(config, { log: () => undefined, clock });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const began = performance.now();
await makeDigests.work(services, { id: "bench", ids: {}, attempt: 1 });
const tookMs = performance.now() - began;
delay.disable();
await services.db.close();
const client = new Client(join(dataDir, fileNames.main), { readonly: true });
const count = (sql: string) => client.prepare<[], { n: number }>(sql).get()?.n ?? 0;
const made: MadeDigests = {
  tookMs,
  members: count("SELECT count(DISTINCT member_id) AS n FROM digests"),
  mails: count("SELECT count(*) AS n FROM jobs WHERE kind = 'mail-digest'"),
  longestPauseMs: delay.max / 1e6,
  peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1_024),
};
client.close();
console.log(JSON.stringify(made));
