import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { DocumentRefused } from "../document-refused.ts";
import { closeLines } from "./close-lines.ts";
import type { ReaderMessage } from "./messages.ts";
import { runTask } from "./run-task.ts";
import type { ReaderTask } from "./reader-task.ts";

/** The process that reads one file. It ends when its work is done, or when the site that started it is gone. */
const channel = 3;
const memoryEveryMs = 250;

closeLines();
const say = (message: ReaderMessage): void => {
  const line = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let sent = 0; sent < line.length;) sent += writeSync(channel, line, sent);
};
setInterval(() => say({ kind: "memory", bytes: process.memoryUsage.rss() }), memoryEveryMs).unref();

const lines = createInterface({ input: process.stdin });
lines.once("close", () => process.exit(1));
lines.once("line", (line) => {
  // The line comes from this site's own process, which wrote it a moment ago.
  void runTask(JSON.parse(line) as ReaderTask, say)
    .catch((error: unknown) => {
      if (error instanceof DocumentRefused) return say({ kind: "refused", refusal: error.refusal });
      say({ kind: "trouble", name: error instanceof Error ? error.name : typeof error, frames: framesOf(error) });
      say({ kind: "refused", refusal: { kind: "unreadable" } });
    })
    .finally(() => process.exit(0));
});

/** Where it happened, never what was said: a message may hold words of the file. */
function framesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .join(" | ");
}
