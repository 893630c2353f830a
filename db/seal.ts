import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import type { KeyStore } from "./key-store.ts";

/** Where a sealed value lives. A value that was moved to another place does not open. */
export type SealPlace = { table: string; row: string; column: string };

export type Sealer = {
  /** Makes and keeps the conversation's data key; on disk before this returns. Safe to call twice. */
  createKey(conversationId: string): void;
  /** AES-256-GCM under the conversation's key, bound to its place. @throws SealBroken when there is no key. */
  seal(conversationId: string, place: SealPlace, value: string | Uint8Array): Buffer;
  /** @throws SealBroken when the key is gone, or the value was changed or moved. */
  open(conversationId: string, place: SealPlace, sealed: Uint8Array): string;
  /** The same for what is no text, such as a file. */
  openBytes(conversationId: string, place: SealPlace, sealed: Uint8Array): Buffer;
  /** Erasure: nobody can read the conversation's text again, here or in a backup older than its key file. */
  destroyKey(conversationId: string): void;
  hasKey(conversationId: string): boolean;
  /** Every conversation that has a key, for finding keys that nothing needs any more. */
  listKeys(): string[];
  /** A keyed hash to match by: HMAC-SHA256, base64url. The kind keeps a phone number apart from a name. */
  index(kind: string, normalised: string): string;
  /** Link `n` of the trace: HMAC-SHA256 over the link before it and a line, under the key that links of its time hang from. */
  chain(previous: Uint8Array, line: string, n: number): Buffer;
  /** Sealed under the site's own key: for values that belong to no conversation, such as second-step secrets. */
  sealSmall(place: SealPlace, text: string): Buffer;
  openSmall(place: SealPlace, sealed: Uint8Array): string;
};

/** A sealed value that cannot be read. Carries the place and never the value. */
export class SealBroken extends Error {
  override name = "SealBroken";
  readonly place: SealPlace;
  readonly reason: "no-key" | "changed-or-moved";
  constructor(place: SealPlace, reason: "no-key" | "changed-or-moved") {
    super(`Sealed value in ${place.table}.${place.column} of row ${place.row}: ${reason}`);
    this.place = place;
    this.reason = reason;
  }
}

// version (1) · key id (8) · nonce (12) · text or bytes · tag (16)
const version = 1;
const keyIdBytes = 8;
const nonceStart = 1 + keyIdBytes;
const textStart = nonceStart + 12;
const tagBytes = 16;

export function openSealer(masterKey: Uint8Array, keys: KeyStore): Sealer {
  const { own, indexKey, siteKeys, chainKeyAt } = ownKeys(masterKey, keys);
  const openBytes: Sealer["openBytes"] = (conversationId, place, sealed) => {
    const key = keys.find(conversationId);
    if (key === null) throw new SealBroken(place, "no-key");
    return unlock(key.key, key.id, bind(place, conversationId), place, sealed);
  };
  return {
    createKey: keys.create,
    destroyKey: keys.destroy,
    listKeys: keys.list,
    hasKey: (conversationId) => keys.find(conversationId) !== null,
    openBytes,
    seal(conversationId, place, value) {
      const key = keys.find(conversationId);
      if (key === null) throw new SealBroken(place, "no-key");
      return lock(key.key, key.id, bind(place, conversationId), value);
    },
    open: (conversationId, place, sealed) => openBytes(conversationId, place, sealed).toString("utf8"),
    index: (kind, normalised) => createHmac("sha256", indexKey).update(`${kind}\0${normalised}`).digest("base64url"),
    chain: (previous, line, n) => createHmac("sha256", chainKeyAt(n)).update(previous).update(line, "utf8").digest(),
    sealSmall: (place, text) => lock(own.key, own.id, bind(place, null), text),
    openSmall(place, sealed) {
      const id = Buffer.from(sealed.subarray(1, nonceStart));
      const key = siteKeys.get(id.toString("hex"));
      if (key === undefined) throw new SealBroken(place, "changed-or-moved");
      return unlock(key, id, bind(place, null), place, sealed).toString("utf8");
    },
  };
}

/** The site's keys for values that belong to no conversation, with what is carried from before its secret was changed. */
function ownKeys(masterKey: Uint8Array, { version: at, carried }: KeyStore) {
  const earlier = (purpose: string) => carried.filter((one) => one.purpose === purpose);
  const own = { id: siteKeyId(at), key: createSecretKey(subkey(masterKey, "site")) };
  const sites = earlier("site").map(({ version: of, key }) => ({ id: siteKeyId(of), key: createSecretKey(key) }));
  const chains = earlier("audit").toSorted((a, b) => a.version - b.version);
  const chainKey = createSecretKey(subkey(masterKey, "audit"));
  const chainKeys = chains.map(({ untilN, key }) => ({ untilN, key: createSecretKey(key) }));
  return {
    own,
    indexKey: createSecretKey(earlier("index")[0]?.key ?? subkey(masterKey, "index")),
    siteKeys: new Map([...sites, own].map(({ id, key }) => [id.toString("hex"), key])),
    chainKeyAt: (n: number) => chainKeys.find(({ untilN }) => n <= untilN)?.key ?? chainKey,
  };
}

/** The id under which a small value says which master key it hangs from: zero for the first. */
export function siteKeyId(masterVersion: number): Buffer {
  const id = Buffer.alloc(keyIdBytes);
  id.writeBigUInt64BE(BigInt(masterVersion - 1));
  return id;
}

/** One master key, one key for each purpose, so that none can stand in for another. */
export function subkey(masterKey: Uint8Array, purpose: string, salt: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, salt, `social-prescribing-network/${purpose}/1`, 32));
}

/** Tells two master keys apart without telling either. */
export function keyCheckOf(masterKey: Uint8Array): string {
  return subkey(masterKey, "check").toString("base64url");
}

// JSON, so that no table, row or column name can be written to run into its neighbour.
function bind(place: SealPlace, conversationId: string | null): Buffer {
  return Buffer.from(JSON.stringify([place.table, place.row, place.column, conversationId]));
}

function lock(key: KeyObject, keyId: Uint8Array, bound: Uint8Array, value: string | Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.of(version), keyId]);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.concat([head, bound]));
  const bytes = typeof value === "string" ? Buffer.from(value, "utf8") : value;
  return Buffer.concat([head, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function unlock(key: KeyObject, keyId: Uint8Array, bound: Uint8Array, place: SealPlace, sealed: Uint8Array): Buffer {
  const head = sealed.subarray(0, nonceStart);
  const tooShort = sealed.length < textStart + tagBytes;
  if (tooShort || head[0] !== version || Buffer.compare(head.subarray(1), keyId) !== 0) {
    throw new SealBroken(place, "changed-or-moved");
  }
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(nonceStart, textStart))
    .setAAD(Buffer.concat([head, bound]))
    .setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(textStart, -tagBytes)), decipher.final()]);
  } catch {
    throw new SealBroken(place, "changed-or-moved");
  }
}
