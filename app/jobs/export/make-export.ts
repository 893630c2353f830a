import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { ExportManifest } from "#app/domain/export/export-format.ts";
import { writeExport } from "#app/publishing/export/write-export.ts";
import { exportSource, type ExportGiven } from "./export-source.ts";

/**
 * Makes an export under a name that nobody looks for, and gives it its own name when every byte is there and safe from a
 * power cut. Whatever goes wrong leaves nothing behind.
 */
export async function makeExport(given: ExportGiven, coming: string, whole: string): Promise<ExportManifest> {
  await mkdir(dirname(coming), { recursive: true, mode: 0o700 });
  await rm(coming, { force: true }); // of a try that was cut off
  try {
    const manifest = await writeExport(exportSource(given), createWriteStream(coming, { flags: "wx", mode: 0o600 }));
    const file = await open(coming, "r+");
    await file.sync().finally(() => file.close());
    await rename(coming, whole);
    return manifest;
  } catch (error) {
    await rm(coming, { force: true });
    throw error;
  }
}
