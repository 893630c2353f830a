import { readDocument } from "#app/documents/read-document.ts";
import { findOffice } from "#app/documents/office/find-office.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { refusalKept } from "#app/domain/library/refusal-kept.ts";
import type { Services } from "#app/services.ts";
import { keepReading } from "#app/use-cases/library/keep-reading.ts";
import { keepScan } from "#app/use-cases/library/keep-scan.ts";
import { noteProgress } from "#app/use-cases/library/note-progress.ts";
import { perform, type UseCaseTools } from "#app/use-cases/perform.ts";
import { findFileToRead, type FileToRead } from "#db/queries/library/files-to-read.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";
import { openWorkFolder, storePictures } from "../work-folder.ts";

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
    const keep = async (tools: UseCaseTools) => void (await keepScan(tools, { fileId: file.id, scan }));
    if (scan === "blocked" || file.documentId === null || file.state === "read" || file.state === "refused")
      return keep;
    const finish = await read(services, { ...file, documentId: file.documentId });
    return async (tools) => {
      await keep(tools);
      await finish(tools);
    };
  },
});

async function scanned({ scanner, files }: Services, file: FileToRead): Promise<"clean" | "blocked" | "not-scanned"> {
  const verdict = await scanner.scan(files.pathOf(file.storedId));
  if (verdict.kind === "unavailable") throw new JobProblem("scanner-unavailable");
  return verdict.kind;
}

async function read(services: Services, file: FileToRead & { documentId: string }) {
  const { files, config, log } = services;
  const { documentId } = file;
  await using folder = await openWorkFolder(config.dataDir);
  const result = await readDocument(files.pathOf(file.storedId), {
    mediaType: file.mediaType,
    limits: usualLimits,
    pictureFolder: folder.path,
    twin: file.twinId === null ? null : files.pathOf(file.twinId),
    office: await findOffice(null, process.env["PATH"] ?? ""),
    onProgress: tellProgress(services, documentId),
    onTrouble: ({ name, frames }) => log("document-trouble", { document: documentId, name, frames }),
  });
  if (!result.ok) {
    const refusal = refusalKept(result.refusal);
    return async (tools: UseCaseTools) => void (await keepReading(tools, { documentId, refusal }));
  }
  const pictures = await storePictures(files, folder.path, result.value.pages);
  return async (tools: UseCaseTools) =>
    void (await keepReading(tools, { documentId, reading: result.value, pictures }));
}

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
