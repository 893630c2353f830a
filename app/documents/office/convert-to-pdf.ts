import { copyFile, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import { allowedTypes, type ReadableType } from "#app/domain/documents/file-types.ts";
import { runGuarded } from "../process/run-guarded.ts";
import { runReader } from "../process/run-reader.ts";
import { quietSettings } from "./quiet-settings.ts";

const endings: Partial<Record<ReadableType, string>> = {
  [allowedTypes.pptx]: "pptx",
  [allowedTypes.odp]: "odp",
  [allowedTypes.docx]: "docx",
};

/** A PDF that an office program made of a file, until it is disposed of; null when there is none. */
export type Converted = AsyncDisposable & { pdf: string | null };

/**
 * Lets LibreOffice make a PDF of a file that was read through and found harmless, with macros off and links to elsewhere
 * not followed, under the same limits. A file that it cannot convert is no fault: cards are drawn instead.
 */
export async function convertToPdf(
  file: string,
  mediaType: ReadableType,
  limits: DocumentLimits,
  office: string | null,
): Promise<Converted> {
  const ending = endings[mediaType];
  const nothing: Converted = { pdf: null, [Symbol.asyncDispose]: async () => undefined };
  if (office === null || ending === undefined || !(await isHarmless(file, mediaType, limits))) return nothing;
  const folder = await realpath(await mkdtemp(join(tmpdir(), "office-")));
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), quietSettings);
  await copyFile(file, join(folder, `file.${ending}`));
  await runGuarded({
    command: office,
    args: [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "--nologo",
      "--nolockcheck",
      "--nodefault",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, `file.${ending}`),
    ],
    folder,
    timeMs: limits.timeMs,
    memoryBytes: limits.memoryBytes,
  });
  const made = (await readdir(folder)).includes("file.pdf");
  return {
    pdf: made ? join(folder, "file.pdf") : null,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function isHarmless(path: string, mediaType: ReadableType, limits: DocumentLimits): Promise<boolean> {
  const task = { kind: "check" as const, path, mediaType, limits };
  return (await runReader({ task, limits, read: [path], write: [], hear: () => undefined })) === null;
}
