import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A data key as `keys.db` holds it: wrapped (AES-256-GCM) under the key of one version of the site's master key. */
export type StoredKey = { conversation_id: string; key_id: Buffer; key_version: number; wrapped: Buffer };

export function wrapKey(wrapping: Uint8Array, named: Omit<StoredKey, "wrapped">, dataKey: Uint8Array): Buffer {
  return sealRaw(wrapping, bind(named), dataKey);
}

/** The bytes of the data key. @throws when the row was changed, or wrapped under another key */
export function unwrapKey(wrapping: Uint8Array, stored: StoredKey): Buffer {
  return openRaw(wrapping, bind(stored), stored.wrapped);
}

/** nonce (12) · bytes · tag (16), bound to what is said beside it. */
export function sealRaw(key: Uint8Array, bound: Uint8Array, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

export function openRaw(key: Uint8Array, bound: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12))
    .setAAD(bound)
    .setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

function bind({ conversation_id, key_id, key_version }: Omit<StoredKey, "wrapped">): Buffer {
  return Buffer.from(JSON.stringify([conversation_id, key_id.toString("hex"), key_version]));
}
