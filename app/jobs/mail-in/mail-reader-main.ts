import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { closeLines } from "#app/documents/process/close-lines.ts";
import { readMail } from "#app/mail/in/read-mail.ts";
import type { MailTask } from "./mail-task.ts";

/** The process that reads one mail. It ends when its work is done, or when the site that started it is gone. */
const channel = 3;

closeLines();
const lines = createInterface({ input: process.stdin });
lines.once("close", () => process.exit(1));
lines.once("line", (line) => {
  // The line comes from this site's own process, which wrote it a moment ago.
  void read(JSON.parse(line) as MailTask)
    .catch((error: unknown) => say({ kind: "trouble", name: error instanceof Error ? error.name : typeof error }))
    .finally(() => process.exit(0));
});

async function read({ from, to, raw }: MailTask): Promise<void> {
  const { mail, files } = await readMail({ from, to, raw: Buffer.from(raw, "base64") });
  const packed = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString("base64") }));
  say({ kind: "mail", mail, files: packed });
}

function say(message: unknown): void {
  const line = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let sent = 0; sent < line.length;) sent += writeSync(channel, line, sent);
}
