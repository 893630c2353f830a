import { z } from "zod";
import { exportFormat, exportVersion, type ExportManifest } from "#app/domain/export/export-format.ts";
import { ExportRefused } from "./export-refused.ts";

const count = z.number().int().nonnegative();

const headShape = z.object({ format: z.literal(exportFormat), version: z.number().int() });

const manifestShape = headShape.extend({
  madeAt: z.iso.datetime(),
  network: z.string(),
  address: z.string(),
  kinds: z.record(z.string(), count),
  leftOut: z.record(z.string(), z.string()),
  missing: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** What an export says of itself. @throws ExportRefused when it is something else, or newer than this site */
export function readManifest(text: string): ExportManifest {
  const given = parse(text);
  const head = headShape.safeParse(given);
  if (!head.success)
    throw new ExportRefused("This is no export of such a site: its manifest.json says something else.");
  const { version } = head.data;
  if (version > exportVersion)
    throw new ExportRefused(
      `This export is of form ${version}, and this version of the site knows up to ${exportVersion}. Bring it into a newer version.`,
    );
  const manifest = manifestShape.safeParse(given);
  if (!manifest.success) throw new ExportRefused("manifest.json is damaged. Use the export as it was made.");
  return manifest.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused below as something else
  }
}
