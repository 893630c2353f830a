import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readerCommand } from "#app/documents/process/reader-command.ts";
import { runGuarded } from "#app/documents/process/run-guarded.ts";
import type { MailFile, MailRead } from "#app/domain/discussion/mail/mail-read.ts";
import type { MailBytes } from "#app/mail/in/read-mail.ts";
import { mailReaderMessage, type MailTask } from "./mail-task.ts";

const limits = { timeMs: 30_000, memoryBytes: 700_000_000 };

export type MailReading = { mail: MailRead; files: MailFile[] };

/** Reads a mail in a process of its own, which is killed past its time or memory. Null when it cannot be read. */
export async function readMailApart({ from, to, raw }: MailBytes): Promise<MailReading | null> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "mail-")));
  const task: MailTask = { from, to, raw: raw.toString("base64") };
  const main = join(import.meta.dirname, "mail-reader-main.ts");
  let heard: MailReading | null = null;
  try {
    const end = await runGuarded({
      command: process.execPath,
      args: readerCommand({ read: [], write: [folder], memoryBytes: limits.memoryBytes, main }),
      folder,
      ...limits,
      task: JSON.stringify(task),
      hear: (line) => (heard ??= readingIn(line)),
    });
    return end === "done" ? heard : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readingIn(line: string): MailReading | null {
  const parsed = mailReaderMessage.safeParse(asJson(line));
  if (!parsed.success || parsed.data.kind !== "mail") return null;
  const files = parsed.data.files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, "base64") }));
  return { mail: parsed.data.mail, files };
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
