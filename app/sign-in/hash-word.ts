import { scrypt, timingSafeEqual } from "node:crypto";
import { readWord } from "#app/domain/referral/tracking-word.ts";
import type { Services } from "#app/services.ts";

type Tools = Pick<Services, "db" | "ids">;

// About 60 ms and 32 MiB a try. Less than for a password that stands alone: what is hashed is keyed with the site's secret,
// so that a stolen file cannot be tried at all, and the lock allows few tries here.
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const bytes = 32;
const scheme = "scrypt-15-8-1";

/** A tracking word as it is kept: salted, slow to try, and keyed, so that a stolen file alone tells nothing. */
export async function hashWord(tools: Tools, typed: string): Promise<string> {
  const salt = Buffer.from(tools.ids.randomBytes(16));
  return [scheme, salt.toString("base64url"), (await slow(tools, typed, salt)).toString("base64url")].join("$");
}

/** Whether a typed word is the kept one. With nothing kept it takes as long and says no. */
export async function isWord(tools: Tools, typed: string, kept: string | null): Promise<boolean> {
  const [name, salt = "", hash = ""] = kept?.split("$") ?? [];
  const tried = await slow(tools, typed, Buffer.from(salt, "base64url"));
  const wanted = Buffer.from(hash, "base64url");
  return name === scheme && wanted.length === tried.length && timingSafeEqual(wanted, tried);
}

function slow({ db }: Tools, typed: string, salt: Buffer): Promise<Buffer> {
  const keyed = db.read.sealer.index("tracking-word", readWord(typed));
  return new Promise((resolve, reject) => {
    scrypt(keyed, salt, bytes, cost, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}
