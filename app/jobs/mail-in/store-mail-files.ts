import { Readable } from "node:stream";
import type { MailFile } from "#app/domain/discussion/mail/mail-read.ts";
import type { Services } from "#app/services.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { PostFile } from "#db/queries/discussion/post-files.ts";
import { JobProblem } from "../job-problem.ts";

type Stored = Pick<PostFile, "name" | "mediaType" | "storedId" | "scan">;

const mostBytes = 25_000_000;

/** Takes the files of a mail into the store, where they are scanned; what the library would not take is left out. */
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
  const taken = await files.take(Readable.from([Buffer.from(bytes)]), mostBytes);
  if (!taken.ok) throw new JobProblem(`not-stored-${taken.refusal.kind}`);
  const { id } = taken.value;
  const found = await sniff(id, name);
  const verdict = found.ok ? await scanner.scan(files.pathOf(id)) : null;
  if (verdict?.kind === "unavailable") throw new JobProblem("scanner-unavailable");
  if (!found.ok || verdict === null || verdict.kind === "blocked") {
    await files.remove(id);
    return null;
  }
  await perform(services, keepStored, { files: [taken.value] });
  return { name, mediaType: found.value.mediaType, storedId: id, scan: verdict.kind };
}
