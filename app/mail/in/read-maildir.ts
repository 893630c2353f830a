import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { MailBytes } from "./read-mail.ts";

const mostBytes = 25_000_000;
const mostHead = 100_000;
const keptMs = 24 * 60 * 60 * 1000;
const mostAtOnce = 100;

/**
 * Hands over every mail in `new/` of a maildir, the oldest first, and moves it to `cur/` once it is kept. What cannot be
 * kept stays for the next time. What was kept a day ago is removed: the site has it, sealed. @returns how many were read.
 */
export async function readMaildir(
  folder: string,
  keep: (mail: MailBytes) => Promise<void>,
  now: Date,
): Promise<number> {
  for (const part of ["new", "cur", "tmp"]) await mkdir(join(folder, part), { recursive: true, mode: 0o700 });
  const names = (await readdir(join(folder, "new"))).filter((name) => !name.startsWith(".")).toSorted();
  for (const name of names.slice(0, mostAtOnce)) {
    const path = join(folder, "new", name);
    if ((await stat(path)).size <= mostBytes) await keep(asArrived(await readFile(path)));
    await rename(path, join(folder, "cur", `${name}:2,S`));
  }
  await removeOld(join(folder, "cur"), now);
  return names.length;
}

async function removeOld(folder: string, now: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(":2,S"))) {
    const { ctimeMs } = await stat(join(folder, name)); // when it was moved
    if (ctimeMs < now.getTime() - keptMs) await rm(join(folder, name), { force: true });
  }
}

/** A mail server that writes into a folder leaves the envelope in headers above the others. */
export function asArrived(raw: Buffer): MailBytes {
  const head = (
    raw
      .subarray(0, mostHead)
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? ""
  ).replace(/\r?\n[ \t]+/g, " ");
  const values = (name: string) =>
    [...head.matchAll(new RegExp(`^${name}:(.*)$`, "gim"))].map((found) => found[1] ?? "");
  const addresses = (text: string) => text.match(/[^\s<>,;"():]+@[^\s<>,;"():]+/g) ?? [];
  const to = ["x-original-to", "delivered-to", "envelope-to", "to", "cc"].flatMap(values).flatMap(addresses);
  const [returnPath] = values("return-path");
  const from = addresses(returnPath ?? values("from").join(" "))[0] ?? "";
  return { from, to: [...new Set(to.map((address) => address.toLowerCase()))].slice(0, 50), raw };
}
