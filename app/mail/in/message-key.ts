import { createHash } from "node:crypto";
import type { MailBytes } from "./read-mail.ts";

const mostHead = 100_000; // bytes

/**
 * What makes a mail the same mail: its Message-ID, who sent it and where it goes here; without a Message-ID, all of it.
 * Read from the head alone, as it stands: a mail is kept before anything else reads it.
 */
export function messageKey({ from, to, raw }: MailBytes): string {
  const head =
    raw
      .subarray(0, mostHead)
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? "";
  const id = /^message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]{3,900}>)/im.exec(head)?.[1];
  const whole = createHash("sha256").update(raw).digest("hex");
  return [id ?? whole, from, ...to.toSorted()].join(" ").toLowerCase();
}
