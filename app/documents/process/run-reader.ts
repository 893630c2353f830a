import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import { readerMessage, type ReaderMessage } from "./messages.ts";
import { readerCommand } from "./reader-command.ts";
import type { ReaderTask } from "./reader-task.ts";
import { runGuarded, type GuardedEnd } from "./run-guarded.ts";

export type ReaderRun = {
  task: ReaderTask;
  limits: Pick<DocumentLimits, "timeMs" | "memoryBytes">;
  read: readonly string[];
  write: readonly string[]; // folders
  hear: (message: ReaderMessage) => void;
};

/** Starts a reader for one task and hears it out. @returns the limit that ended it early, or null when it came to its end. */
export async function runReader({ task, limits, read, write, hear }: ReaderRun): Promise<DocumentRefusal | null> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "reader-")));
  let ownMemory = 0;
  let refusal: DocumentRefusal | null = null;
  const hearLine = (line: string) => {
    const parsed = readerMessage.safeParse(asJson(line));
    if (!parsed.success) return;
    if (parsed.data.kind === "memory") ownMemory = parsed.data.bytes;
    else if (parsed.data.kind === "refused") refusal = parsed.data.refusal;
    else hear(parsed.data);
  };
  try {
    const end = await runGuarded({
      command: process.execPath,
      args: readerCommand({ read, write: [folder, ...write], memoryBytes: limits.memoryBytes }),
      folder,
      ...limits,
      task: JSON.stringify(task),
      hear: hearLine,
      ownMemory: () => ownMemory,
    });
    return refusalOf(end, limits) ?? refusal;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A reader that fell over had no memory left or met something that its packages cannot stand. */
function refusalOf(end: GuardedEnd, limits: ReaderRun["limits"]): DocumentRefusal | null {
  if (end === "time") return { kind: "time", most: limits.timeMs };
  if (end === "memory") return { kind: "memory", most: limits.memoryBytes };
  if (end === "output") return { kind: "letters" };
  return end === "failed" ? { kind: "unreadable" } : null;
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
