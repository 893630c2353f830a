import { Readable } from "node:stream";
import { postFileLimits } from "#app/domain/discussion/post-file-limits.ts";
import type { MailFile } from "#app/domain/discussion/mail/mail-read.ts";
import type { Services } from "#app/services.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { PostFile } from "#db/queries/discussion/post-files.ts";
import { JobProblem } from "../job-problem.ts";
import { copyPicture } from "../copy-picture.ts";

type Stored = Pick<PostFile, "name" | "mediaType" | "storedId" | "scan">;

/** Takes the files of a mail into the store, scanned, pictures without their place; what the library would not take is left out. */
export async function storeMailFiles(
  services: Services,
  files: readonly MailFile[],
): Promise<{ stored: Stored[]; left: number }> {
  const stored: Stored[] = [];
  for (const file of files) {
    const one = await store(services, file);
    if (one !== null) stored.push(one);
  }
  return { stored, left: files.length - stored.length };
}

async function store(services: Services, { name, bytes }: MailFile): Promise<Stored | null> {
  const { files, scanner, sniff } = services;
  const taken = await files.take(Readable.from([Buffer.from(bytes)]), postFileLimits.bytesOfFile);
  if (!taken.ok) throw new JobProblem(`not-stored-${taken.refusal.kind}`);
  const { id } = taken.value;
  const found = await sniff(id, name);
  const verdict = found.ok ? await scanner.scan(files.pathOf(id)) : null;
  if (verdict?.kind === "unavailable") throw new JobProblem("scanner-unavailable");
  if (!found.ok || verdict === null || verdict.kind === "blocked") {
    await files.remove(id);
    return null;
  }
  const { mediaType } = found.value;
  const copy = await copyPicture(services, { storedId: id, mediaType });
  if (copy !== null) await files.remove(id);
  if (copy === "unreadable") return null;
  const kept = copy ?? taken.value;
  await perform(services, keepStored, { files: [kept] });
  return { name, mediaType, storedId: kept.id, scan: verdict.kind };
}
