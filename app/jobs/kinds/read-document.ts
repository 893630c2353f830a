import { join } from "node:path";
import { readDocument } from "#app/documents/read-document.ts";
import { withoutPrivateParts } from "#app/documents/without-private-parts.ts";
import { allowedTypes } from "#app/domain/documents/file-types.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { refusalKept } from "#app/domain/library/refusal-kept.ts";
import { openWorkFolder } from "#app/files/open-work-folder.ts";
import type { Services } from "#app/services.ts";
import { keepCopy } from "#app/use-cases/library/keep-copy.ts";
import { keepReading } from "#app/use-cases/library/keep-reading.ts";
import { keepScan } from "#app/use-cases/library/keep-scan.ts";
import { noteProgress } from "#app/use-cases/library/note-progress.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findFileToRead, type FileToRead } from "#db/queries/library/files-to-read.ts";
import { defineJob, type Finish } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";
import { storeCopy, storePictures } from "../work-folder.ts";

/**
 * A file that has arrived is scanned, and then read into pages, in a process of its own. Safe to run twice: bytes that
 * were read already are not read again, and what is laid down takes the place of what was there.
 */
export const readDocumentJob = defineJob({
  kind: "read-document",
  leaseMs: usualLimits.timeMs + 120_000,
  alone: true,
  async work(services, { ids }) {
    const file = await findFileToRead(services.db.read, ids.fileId);
    if (file === null) return null;
    const scan = file.scan === "waiting" ? await scanned(services, file) : file.scan;
    const steps: Finish[] = [async (tools) => keepScan(tools, { fileId: file.id, scan })];
    if (scan !== "blocked") {
      await using folder = await openWorkFolder(services.config.dataDir);
      const { documentId, state } = file;
      if (documentId !== null && state !== "read" && state !== "refused")
        steps.push(await read(services, { ...file, documentId }, folder.path));
      if (file.publicStoredId === null) steps.push(await copied(services, file, folder.path));
    }
    return async (tools) => {
      for (const step of steps) await step(tools);
    };
  },
});

async function scanned({ scanner, files }: Services, file: FileToRead): Promise<"clean" | "blocked" | "not-scanned"> {
  const verdict = await scanner.scan(files.pathOf(file.storedId));
  if (verdict.kind === "unavailable") throw new JobProblem("scanner-unavailable");
  return verdict.kind;
}

async function read(services: Services, file: FileToRead & { documentId: string }, folder: string): Promise<Finish> {
  const { files, log } = services;
  const { documentId } = file;
  const result = await readDocument(files.pathOf(file.storedId), {
    mediaType: file.mediaType,
    limits: usualLimits,
    pictureFolder: folder,
    twin: file.twinId === null ? null : files.pathOf(file.twinId),
    office: await services.findOffice(),
    onProgress: tellProgress(services, documentId),
    onTrouble: ({ name, frames }) => log("document-trouble", { document: documentId, name, frames }),
  });
  if (!result.ok) {
    const refusal = refusalKept(result.refusal);
    return async (tools) => keepReading(tools, { documentId, refusal });
  }
  const pictures = await storePictures(files, folder, result.value.pages);
  return async (tools) => keepReading(tools, { documentId, reading: result.value, pictures });
}

/** The copy that everyone may have. Where nothing private is in it, it is the file itself. */
async function copied({ files }: Services, file: FileToRead, folder: string): Promise<Finish> {
  const known = Object.values(allowedTypes).find((type) => type === file.mediaType);
  const nothing: Finish = async () => undefined;
  if (known === undefined) return nothing;
  const to = join(folder, "copy-for-everyone");
  const made = await withoutPrivateParts(files.pathOf(file.storedId), { mediaType: known, limits: usualLimits, to });
  if (!made.ok) return nothing;
  if (isKeptAsItIs.test(known)) return async (tools) => keepCopy(tools, { fileId: file.id, copy: file.storedId });
  const copy = await storeCopy(files, to);
  return async (tools) => keepCopy(tools, { fileId: file.id, copy });
}

const isKeptAsItIs = /^(application\/pdf|text\/.+)$/;

/** Writes "12 of 40" down at most once a second, one after another. Progress that cannot be written costs nothing. */
function tellProgress(services: Services, documentId: string) {
  let told = 0;
  let writing = false;
  return (done: number, of: number) => {
    const now = performance.now();
    if (writing || now - told < 1000) return;
    told = now;
    writing = true;
    perform(services, noteProgress, { documentId, done, of })
      .catch(() => services.log("progress-not-kept", { document: documentId }))
      .finally(() => (writing = false));
  };
}
