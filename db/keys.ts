import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseRefused } from "./refused.ts";
import { subkey } from "./seal.ts";

/** The key that everything sealed hangs from: 32 bytes made from the site's secret (HKDF-SHA256). */
export function deriveMasterKey(secret: string): Uint8Array {
  return subkey(Buffer.from(secret, "utf8"), "master");
}

/** The site's master key: from its configured secret, else from the demonstration's own. */
export function masterKeyOf({ secret, dataDir }: { secret: string | null; dataDir: string }): Uint8Array {
  return deriveMasterKey(secret ?? demonstrationSecret(dataDir));
}

/** The demonstration's own secret: made at the first start, kept in the data folder, readable by its owner alone. */
export function demonstrationSecret(dataDir: string): string {
  const file = join(dataDir, "demonstration-secret");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  makeSecretFile(file);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length >= 32) return secret;
  throw new DatabaseRefused(`${file} is damaged. Put it back from a copy, or start with an empty data folder.`);
}

/** A new secret, unless there is one; readable by its owner alone. */
export function makeSecretFile(file: string): void {
  if (!existsSync(file)) writeWhole(file, `${randomBytes(32).toString("base64url")}\n`);
}

/** Whole or not at all: linking fails where another process was first, and then the first one counts. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  const descriptor = openSync(draft, "w", 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
