import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#app/config.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { allowedTypes } from "#app/domain/documents/file-types.ts";
import { readDocument } from "#app/documents/read-document.ts";
import { startSite } from "#server";

/** The real site without its jobs: `site-main.ts HOSTILE`. When it is asked to (SIGUSR2) it reads a hostile file as its job would. */
const [hostile = ""] = process.argv.slice(2);
process.env["NODE_ENV"] ??= "production";
const given = { jobs: false, log: () => undefined };
const site = await startSite(readConfig({ ...process.env, SAMPLE_LIBRARY: "no" }), given);

async function readHostile(): Promise<void> {
  const pictureFolder = await mkdtemp(join(tmpdir(), "bench-hostile-"));
  await readDocument(hostile, {
    mediaType: allowedTypes.pdf,
    limits: { ...usualLimits, timeMs: 60_000 },
    pictureFolder,
  });
  await rm(pictureFolder, { recursive: true, force: true });
}

process.on("SIGUSR2", () => void readHostile());
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
console.log(`Ready: ${site.url}`);
